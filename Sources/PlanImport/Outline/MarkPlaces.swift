import PlanModel

/// A place at which an item may begin, with all that the signs there may mean.
struct MarkPlace {
  /// Which of the lines.
  var line: Int
  /// In signs; 0 also for a label.
  var place: Int
  var readings: [Marker]
  /// What it costs by what stands before it.
  var boundary: Int32
  /// What it costs not to take it.
  var skip: Int32
}

/// Finds the places of a document at which items may begin.
struct MarkPlaces {
  private(set) var places: [MarkPlace] = []
  /// Forms of numbers that begin lines of this document more often than they stand inside.
  private var ofLines: Set<Marker.Style> = []

  init(_ lines: [Line]) {
    for index in lines.indices { find(in: lines[index], index) }
    weigh()
  }

  private mutating func find(in line: Line, _ index: Int) {
    let label = line.label.isEmpty ? nil : MarkPlaces.label(line)
    let readings = label.map { [$0] } ?? MarkPlaces.readings(line)
    if !readings.isEmpty {
      let isBare = [OutlineCosts.bareNumber, OutlineCosts.bareAmount].contains(readings[0].cost)
      let skip = isBare ? 0 : label == nil ? OutlineCosts.skippedHead : OutlineCosts.skippedLabel
      places.append(
        MarkPlace(line: index, place: 0, readings: readings, boundary: OutlineCosts.lineStart, skip: skip))
    }
    addInside(line, index)
  }

  private static func label(_ line: Line) -> Marker? {
    var label = Marker(Passage(line.label, line: line.text.line), isLabel: true)
    label?.length = 0
    return label
  }

  /// The numbers at the head of the text, else that it is a heading.
  private static func readings(_ line: Line) -> [Marker] {
    let numbers = line.text.isEmpty ? [] : Marker.readings(line.text, at: 0)
    if !numbers.isEmpty { return numbers }
    return line.headingLevel.map { [Marker(heading: $0)] } ?? [Marker(bare: line.text)].compactMap { $0 }
  }

  private mutating func addInside(_ line: Line, _ index: Int) {
    let text = line.text
    for place in text.all.dropFirst() where MarkPlaces.mayBegin(text, place) {
      let readings = Marker.readings(text, at: place)
      guard let style = readings.first?.style else { continue }
      let boundary = MarkPlaces.boundary(line, place, style)
      places.append(MarkPlace(line: index, place: place, readings: readings, boundary: boundary, skip: 0))
    }
  }

  /// A quick look before a number is read: not inside a longer number or a word of Latin letters.
  private static func mayBegin(_ text: Passage, _ place: Int) -> Bool {
    let sign = text.signs[place]
    let before = text.signs[place - 1]
    let isNumeral = Numerals.digit(sign) != nil || sign == OutlineWords.ten
    guard
      sign == "(" || sign == OutlineWords.ofPage || sign.isDigit || isNumeral
        || (0x2460...0x249B).contains(sign.value)
    else { return false }
    if before.isASCIILetterOrDigit || [".", "(", "-", "~", OutlineWords.ofPage].contains(before) {
      return false
    }
    return !(isNumeral && (Numerals.digit(before) != nil || before == OutlineWords.ten))
  }

  private static func boundary(_ line: Line, _ place: Int, _ style: Marker.Style) -> Int32 {
    let text = line.text
    if line.breaks.contains(place) {
      return isStop(text.signs[place - 1]) ? OutlineCosts.lineStart : OutlineCosts.lineBreak
    }
    let before = text.signs[place - 1]
    if before.isBlank { return behindBlank(text, place) }
    if isStop(before) { return OutlineCosts.behindStop }
    if before == ":" { return OutlineCosts.behindColon }
    if before == "," || before == "、" { return OutlineCosts.behindComma }
    switch style {
    case .chinese: return OutlineCosts.chineseBehindWord
    case .decimal, .decimalBracket, .circled: return OutlineCosts.digitsBehindWord
    default: return OutlineCosts.behindWord
    }
  }

  private static func behindBlank(_ text: Passage, _ place: Int) -> Int32 {
    let word = text.all.prefix(place).last { !text.signs[$0].isBlank } ?? 0
    return place - word > 2 || isStop(text.signs[word]) ? OutlineCosts.wideBlank : OutlineCosts.behindBlank
  }

  private static func isStop(_ sign: Unicode.Scalar) -> Bool {
    ["。", ";", "!", "?", ")", "”"].contains(sign)
  }

  /// Numbers inside lines are dear where those of their form begin lines.
  private mutating func weigh() {
    var heads: [Marker.Style: Int] = [:]
    var inside: [Marker.Style: Int] = [:]
    for place in places {
      guard let style = place.readings.first?.style else { continue }
      if place.boundary == OutlineCosts.lineStart {
        heads[style, default: 0] += 1
      } else {
        inside[style, default: 0] += 1
      }
    }
    for index in places.indices where places[index].boundary != OutlineCosts.lineStart {
      guard let style = places[index].readings.first?.style else { continue }
      if heads[style, default: 0] * 2 >= inside[style, default: 0] {
        places[index].boundary += OutlineCosts.insideLine
      }
    }
  }
}
