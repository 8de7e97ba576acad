/// Finds out which sign stands between the cells of a text: that which stands equally often in each row.
enum Separators {
  private static let signs: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]
  private static let quote = UInt8(ascii: "\"")
  /// How much of a text is looked at, in bytes and rows.
  private static let sample = 1 << 16
  private static let mostRows = 50

  /// The most consistent sign: of the rows that have it, most have it as often; a comma where there is none.
  static func find(in text: [UInt8]) -> UInt8 {
    if let named = named(in: text) { return named }
    let best = signs.compactMap { sign -> (sign: UInt8, share: Double, count: Int)? in
      let counts = counts(of: sign, in: text)
      guard let (usual, rows) = mode(counts.filter { $0 > 0 }) else { return nil }
      return (sign, Double(rows) / Double(counts.count), usual)
    }
    return best.max { ($0.share, $0.count) < ($1.share, $1.count) }?.sign ?? signs[0]
  }

  /// `sep=;` in the first line, which Excel obeys.
  static func named(in text: [UInt8]) -> UInt8? {
    guard text.count > 5, text.starts(with: Array("sep=".utf8)), text[5] == 0x0A || text[5] == 0x0D else {
      return nil
    }
    return text[4]
  }

  /// Whether each of the first rows has the same number of one sign, and at least two; titles may stand above.
  static func isTable(_ text: [UInt8]) -> Bool {
    signs.dropLast().contains { sign in
      let counts = counts(of: sign, in: text).prefix(20)
      let table = counts.drop { $0 == 0 }
      return counts.count - table.count <= 2 && table.count >= 2 && Set(table).count == 1
        && (table.first ?? 0) >= 2
    }
  }

  /// How often a sign stands in each row outside quotes, which begin a cell; rows that say nothing left out.
  private static func counts(of sign: UInt8, in text: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var isQuoted = false
    var isEmpty = true
    var isStart = true
    for byte in text.prefix(sample) {
      if isQuoted {
        isQuoted = byte != quote
        continue
      }
      switch byte {
      case 0x0A, 0x0D:
        if !isEmpty { counts.append(count) }
        if counts.count == mostRows { return counts }
        (count, isEmpty, isStart) = (0, true, true)
        continue
      case sign:
        count += 1
        isStart = true
        continue
      case quote where isStart: isQuoted = true
      default: break
      }
      isEmpty = isEmpty && byte <= 0x20
      isStart = false
    }
    return isEmpty ? counts : counts + [count]
  }

  private static func mode(_ counts: [Int]) -> (count: Int, rows: Int)? {
    Dictionary(grouping: counts) { $0 }.map { ($0.key, $0.value.count) }.max { ($0.1, $0.0) < ($1.1, $1.0) }
  }
}
