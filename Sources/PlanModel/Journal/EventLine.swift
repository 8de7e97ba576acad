import PlanBytes

/// The line of an event in a journal: ten columns between tabs, at most 64 KiB.
///
///     id  time  on  who  kind  item  value  text  after  sum
package enum EventLine {
  /// Longest line, in UTF-8 bytes, with its end.
  package static let longest = 65_536
  package static let columns = 10

  /// What can be wrong with a line.
  package enum Damage: Error, Equatable, Sendable {
    case wrongColumnCount(Int)
    case wrongSum
    case tooLong
    case badColumn(Int)
    case mergeMarker
  }

  /// The line of an event, LF included; its sum is computed here.
  package static func write(_ event: Event) -> (bytes: [UInt8], id: EventID) {
    let after = event.after.map(\.description).joined(separator: ",")
    let cells = [
      "\(event.id.replica).\(event.id.sequence)", event.time.written, event.day.description, event.who,
      event.kind.code,
      event.item?.description ?? "", event.value, event.text, after,
    ]
    var bytes = Array(cells.map(escape).joined(separator: "\t").utf8)
    let checksum = fnv1a(bytes)
    bytes += "\t\(hexadecimal(checksum, digits: 16))\n".utf8
    var id = event.id
    id.checksum = checksum
    return (bytes, id)
  }

  /// Reads a line without its end.
  ///
  /// - Throws: what is wrong with it; such a line is set aside.
  package static func read(_ line: ArraySlice<UInt8>) throws(Damage) -> Event {
    try read(line.span)
  }

  static func read(_ line: Span<UInt8>) throws(Damage) -> Event {
    let cells = try EventCells(line)
    var after: [EventReference] = []
    guard EventCells.forEachReference(of: line, cells.after, { after.append($0) }) else {
      throw .badColumn(9)
    }
    return Event(cells, of: line, after: after)
  }

  static func damage(of line: Span<UInt8>, columns: Int) -> Damage {
    let markers: [StaticString] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    let head = 0..<Swift.min(7, line.count)
    return markers.contains { line.has($0, at: head) } ? .mergeMarker : .wrongColumnCount(columns)
  }

  /// Escapes TAB, LF, CR, NUL and backslash; an empty cell is `.`, and a cell that is `.` is `\.`.
  static func escape(_ cell: String) -> String {
    if cell.isEmpty { return "." }
    if cell == "." { return "\\." }
    guard cell.utf8.contains(where: { [0x00, 0x09, 0x0A, 0x0D, 0x5C].contains($0) }) else { return cell }
    var result = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\0": result.append(contentsOf: "\\0".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func unescape(_ cell: String) -> String {
    if cell == "." { return "" }
    guard cell.utf8.contains(Ascii.backslash) else { return cell }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { result.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "0": result.append("\0")
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Event {
  /// The event of a line that was taken apart.
  fileprivate init(_ cells: EventCells, of line: Span<UInt8>, after: [EventReference]) {
    func words(_ range: Range<Int>) -> String { EventLine.unescape(line.string(range)) }
    self.init(
      id: EventID(replica: cells.replica, sequence: cells.sequence, checksum: cells.checksum),
      time: cells.time,
      on: cells.day, who: words(cells.who),
      kind: Kind(code: words(cells.kind)), item: cells.item, value: words(cells.value),
      text: words(cells.text), after: after)
  }
}
