import PlanBytes

/// Where the signs of a text object stand on its page (GB/T 33190-2016 11.2): its boundary, the size of its type in
/// millimetres, and what its signs are multiplied by.
struct OfdTextObject {
  private let origin: (x: Double, y: Double)
  private let scale: (x: Double, y: Double)
  private let shift: (x: Double, y: Double)
  private let size: Double

  private static let pointsInMillimetre = 72 / 25.4

  /// Nil where it is turned, as a watermark is, or has no size.
  init?(_ attributes: XMLAttributes) {
    let boundary = OfdNumbers.read(attributes["Boundary"])
    let matrix = OfdNumbers.read(attributes["CTM"])
    let turn = matrix.count == 6 ? max(abs(matrix[1]), abs(matrix[2])) : 0
    guard let size = OfdNumbers.read(attributes["Size"]).first, size > 0, boundary.count == 4, turn < 0.01
    else {
      return nil
    }
    self.size = size
    origin = (boundary[0], boundary[1])
    scale = matrix.count == 6 ? (abs(matrix[0]), abs(matrix[3])) : (1, 1)
    shift = matrix.count == 6 ? (matrix[4], matrix[5]) : (0, 0)
  }

  /// The width of a Han sign, in the units of its codes.
  var em: Double { size }

  /// A word whose signs stand on a base line, in points of the page.
  func word(_ text: String, from left: Double, to right: Double, on base: Double) -> PlacedWord {
    func x(_ value: Double) -> Double { (origin.x + shift.x + value * scale.x) * Self.pointsInMillimetre }
    func y(_ value: Double) -> Double { (origin.y + shift.y + value * scale.y) * Self.pointsInMillimetre }
    // Han signs reach a little below their base line.
    return PlacedWord(
      text: text, left: x(left), right: x(right), top: y(base - 0.86 * size), bottom: y(base + 0.14 * size))
  }
}

/// Signs of a text object and the steps from each to the next.
struct OfdTextCode {
  var text = ""
  private let x: Double
  private let y: Double
  private let stepsX: [Double]
  private let stepsY: [Double]

  /// A gap that parts words, in signs; in a line that is stretched to both edges signs stand nearer.
  private static let gap = 0.5

  /// - Parameter before: the code before it, whose place holds where this one says none.
  init(_ attributes: XMLAttributes, after before: OfdTextCode?) {
    x = OfdNumbers.read(attributes["X"]).first ?? before?.x ?? 0
    y = OfdNumbers.read(attributes["Y"]).first ?? before?.y ?? 0
    stepsX = OfdNumbers.steps(attributes["DeltaX"])
    stepsY = OfdNumbers.steps(attributes["DeltaY"])
  }

  /// Runs of signs that stand together; single blanks stay inside them.
  func words(in object: OfdTextObject) -> [PlacedWord] {
    var words: [PlacedWord] = []
    var run = (text: "", left: x, right: x, base: y)
    var place = (x: x, y: y)
    func close() {
      let text = trimmed(run.text)
      if !text.isEmpty { words.append(object.word(text, from: run.left, to: run.right, on: run.base)) }
    }
    for (index, sign) in text.unicodeScalars.enumerated() {
      let width = object.em * (sign.value < 0x2000 ? 0.5 : 1)
      let isApart =
        abs(place.x - run.right) > Self.gap * object.em || abs(place.y - run.base) > Self.gap * object.em
      if isApart || (sign.properties.isWhitespace && run.text.last?.isWhitespace == true) {
        close()
        run = ("", place.x, place.x, place.y)
      }
      if run.text.isEmpty, sign.properties.isWhitespace {
        run.left = place.x + width
      } else {
        run.text.unicodeScalars.append(sign)
      }
      run.right = place.x + width
      let step = stepsX.indices.contains(index) ? stepsX[index] : (stepsY.isEmpty ? width : 0)
      place.x += step
      place.y += stepsY.indices.contains(index) ? stepsY[index] : 0
    }
    close()
    return words
  }
}

/// Numbers as .ofd writes them, with blanks between.
private enum OfdNumbers {
  /// No text has more signs.
  private static let most = 100_000

  static func read(_ text: String?) -> [Double] {
    (text ?? "").split(whereSeparator: \.isWhitespace).prefix(most).map {
      Double($0).flatMap { $0.isFinite && abs($0) < 1_000_000 ? $0 : nil } ?? 0
    }
  }

  /// `g 3 5.6` stands for three steps of 5.6.
  static func steps(_ text: String?) -> [Double] {
    var steps: [Double] = []
    var rest = (text ?? "").split(whereSeparator: \.isWhitespace)[...]
    while let word = rest.popFirst(), steps.count < most {
      if word == "g", let count = rest.popFirst().flatMap({ Int($0) }), let step = rest.popFirst() {
        steps += Array(
          repeating: read(String(step)).first ?? 0, count: max(0, min(count, most - steps.count)))
      } else {
        steps.append(read(String(word)).first ?? 0)
      }
    }
    return steps
  }
}
