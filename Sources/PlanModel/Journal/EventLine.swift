/// The line of an event in a journal: ten columns between tabs, at most 64 KiB.
///
///     id  time  on  who  kind  item  value  text  after  sum
package enum EventLine {
  /// Longest line, in UTF-8 bytes, with its end.
  package static let longest = 65_536
  static let columns = 10

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
      "\(event.id.replica).\(event.id.sequence)", event.time.written, event.on.description, event.who,
      event.kind.code,
      event.item?.description ?? "", event.value, event.text, after,
    ]
    var bytes = Array(cells.map(escape).joined(separator: "\t").utf8)
    let sum = fnv1a(bytes)
    bytes += "\t\(hexadecimal(sum, digits: 16))\n".utf8
    var id = event.id
    id.sum = sum
    return (bytes, id)
  }

  /// Reads a line without its end.
  ///
  /// - Throws: what is wrong with it; such a line is set aside.
  package static func read(_ line: ArraySlice<UInt8>) throws(Damage) -> Event {
    guard line.count < longest else { throw .tooLong }
    let cells = line.split(separator: Ascii.tab, omittingEmptySubsequences: false)
    guard cells.count == columns, let last = cells.last else { throw damage(of: line, columns: cells.count) }
    let sum = fnv1a(line[line.startIndex..<last.startIndex - 1])
    guard Array(hexadecimal(sum, digits: 16).utf8) == Array(last) else { throw .wrongSum }
    let text = cells.map { unescape(String(decoding: $0, as: UTF8.self)) }
    guard let (replica, sequence) = identity(text[0]) else { throw .badColumn(1) }
    guard let time = Moment(written: text[1]) else { throw .badColumn(2) }
    guard let on = Day(text[2]) else { throw .badColumn(3) }
    let item = ItemID(text[5])
    guard item != nil || text[5].isEmpty else { throw .badColumn(6) }
    guard let after = references(text[8]) else { throw .badColumn(9) }
    return Event(
      id: EventID(replica: replica, sequence: sequence, sum: sum), time: time, on: on, who: text[3],
      kind: Event.Kind(code: text[4]), item: item, value: text[6], text: text[7], after: after)
  }

  private static func damage(of line: ArraySlice<UInt8>, columns: Int) -> Damage {
    let markers: [StaticString] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    let isMarker = Array(line.prefix(7)).match(markers, at: 0, in: 0..<Swift.min(7, line.count)) != nil
    return isMarker ? .mergeMarker : .wrongColumnCount(columns)
  }

  /// `k7f3q2m9xa.2`
  private static func identity(_ text: some StringProtocol) -> (ReplicaID, UInt32)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let replica = ReplicaID(parts[0]), let number = UInt32(parts[1]), number > 0,
      String(number) == parts[1]
    else { return nil }
    return (replica, number)
  }

  /// `b2c8xxn4td.17/86d8,k7f3q2m9xa.2/0c1e`
  private static func references(_ text: String) -> [EventReference]? {
    var result: [EventReference] = []
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "/", omittingEmptySubsequences: false)
      guard sides.count == 2, let (replica, sequence) = identity(sides[0]), sides[1].utf8.count == 4,
        let check = UInt16(sides[1], radix: 16)
      else { return nil }
      result.append(EventReference(replica: replica, sequence: sequence, check: check))
    }
    return result
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

/// 64-bit FNV-1a: finds damage; no signature.
@inlinable package func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
