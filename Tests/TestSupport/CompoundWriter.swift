/// Writes OLE compound files (MS-CFB) with sectors of 512 bytes, as Office 97 to 2003 does.
package struct CompoundWriter {
  private static let sector = 512
  private static let miniLimit = 4096
  private static let end: UInt32 = 0xFFFF_FFFE
  private static let free: UInt32 = 0xFFFF_FFFF

  /// A file with these streams at its top.
  package static func file(_ streams: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var writer = CompoundWriter()
    let starts = streams.map { stream in
      stream.bytes.count < miniLimit ? writer.addSmall(stream.bytes) : writer.add(stream.bytes)
    }
    let smallSize = writer.small.count
    let smallStart = writer.small.isEmpty ? end : writer.add(writer.small)
    let smallTable = writer.small.isEmpty ? end : writer.add(writer.smallNext.flatMap(bytes))
    var directory = entry("Root Entry", kind: 5, child: streams.isEmpty ? free : 1, smallStart, smallSize)
    for (index, stream) in streams.enumerated() {
      let next = index + 1 < streams.count ? UInt32(index + 2) : free
      directory += entry(stream.name, kind: 2, right: next, starts[index], stream.bytes.count)
    }
    let directoryStart = writer.add(directory)
    return writer.finished(directoryStart, smallTable)
  }

  private var body: [UInt8] = []
  private var next: [UInt32] = []
  private var small: [UInt8] = []
  private var smallNext: [UInt32] = []

  private mutating func add(_ bytes: [UInt8]) -> UInt32 {
    let start = UInt32(next.count)
    let count = (bytes.count + Self.sector - 1) / Self.sector
    body += bytes + [UInt8](repeating: 0, count: count * Self.sector - bytes.count)
    for index in 0..<count { next.append(index + 1 < count ? start + UInt32(index) + 1 : Self.end) }
    return start
  }

  private mutating func addSmall(_ bytes: [UInt8]) -> UInt32 {
    let start = UInt32(smallNext.count)
    let count = (bytes.count + 63) / 64
    small += bytes + [UInt8](repeating: 0, count: count * 64 - bytes.count)
    for index in 0..<count { smallNext.append(index + 1 < count ? start + UInt32(index) + 1 : Self.end) }
    return start
  }

  private static func entry(
    _ name: String, kind: UInt8, right: UInt32 = free, child: UInt32 = free, _ start: UInt32, _ size: Int
  ) -> [UInt8] {
    let letters = name.utf16.flatMap { bytes($0) }
    var entry = letters + [UInt8](repeating: 0, count: 64 - letters.count)
    entry += bytes(UInt16(letters.count + 2)) + [kind, 1] + bytes(free) + bytes(right) + bytes(child)
    entry += [UInt8](repeating: 0, count: 36) + bytes(start) + bytes(UInt32(size)) + bytes(UInt32(0))
    return entry
  }

  private mutating func finished(_ directory: UInt32, _ smallTable: UInt32) -> [UInt8] {
    // The table of sectors stands behind them and has entries for itself.
    var tables = 0
    while (next.count + tables) * 4 > tables * Self.sector { tables += 1 }
    let first = UInt32(next.count)
    next += [UInt32](repeating: 0xFFFF_FFFD, count: tables)
    let table = next.flatMap(Self.bytes)
    body += table + [UInt8](repeating: 0xFF, count: tables * Self.sector - table.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16) + [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]
    header += [UInt8](repeating: 0, count: 10) + Self.bytes(UInt32(tables)) + Self.bytes(directory)
    header += Self.bytes(UInt32(0)) + Self.bytes(UInt32(Self.miniLimit)) + Self.bytes(smallTable)
    header += Self.bytes(UInt32(1)) + Self.bytes(Self.end) + Self.bytes(UInt32(0))
    for index in 0..<109 { header += Self.bytes(index < tables ? first + UInt32(index) : Self.free) }
    return header + body
  }

  package static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
