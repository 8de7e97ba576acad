import PlanModel

/// An OLE compound file (MS-CFB): streams in chains of sectors, found through a directory.
///
/// What it says of itself is not believed: a chain has no more sectors than the file, and an entry counts once.
struct CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private let file: LittleEndian
  /// Bits of the size of a sector.
  private let shift: Int
  private var next: [UInt32] = []
  private var nextMini: [UInt32] = []
  private var mini: [UInt8] = []
  /// What stands at the top of the directory; what was put into the document as an object stands deeper.
  private var streams: [String: (start: UInt32, size: Int)] = [:]

  private static let miniShift = 6
  /// Smaller streams are in the mini stream (2.2).
  private static let miniLimit = 4096
  private static let lastSector: UInt32 = 0xFFFF_FFFA

  /// - Throws: `damaged` where it has no directory.
  init(_ bytes: [UInt8]) throws(ImportError) {
    file = LittleEndian(bytes)
    shift = file.u16(0x1E) == 12 ? 12 : 9
    next = links(in: allocationSectors)
    nextMini = links(in: chain(from: file.u32(0x3C)))
    let directory = LittleEndian(joined(chain(from: file.u32(0x30))))
    guard directory.bytes.count >= 128, directory.bytes[0x42] == 5 else {
      throw .damaged(part: "OLE", line: nil, column: nil)
    }
    let root = CompoundFile.stream(directory, at: 0)
    mini = Array(joined(chain(from: root.start)).prefix(root.size))
    streams = CompoundFile.top(of: directory)
  }

  func has(_ name: String) -> Bool { streams[name] != nil }

  /// The bytes of a stream at the top; nil where there is none of that name.
  func stream(_ name: String) throws(ImportError) -> [UInt8]? {
    guard let stream = streams[name] else { return nil }
    guard stream.size <= ZipArchive.longestPart else {
      throw .tooLarge(part: name, limit: ZipArchive.longestPart)
    }
    let bytes =
      stream.size < CompoundFile.miniLimit ? small(from: stream.start) : joined(chain(from: stream.start))
    guard bytes.count >= stream.size else { throw .damaged(part: name, line: nil, column: nil) }
    return Array(bytes.prefix(stream.size))
  }

  // MARK: Sectors

  /// The sectors that the allocation table is in: 109 in the header, the rest in a chain of their own (2.5).
  private var allocationSectors: [UInt32] {
    var sectors = (0..<109).map { file.u32(0x4C + $0 * 4) }
    var list = file.u32(0x44)
    let perSector = (1 << shift) / 4 - 1
    while list < CompoundFile.lastSector, sectors.count < sectorCount {
      let start = place(of: list)
      sectors += (0..<perSector).map { file.u32(start + $0 * 4) }
      list = file.u32(start + perSector * 4)
    }
    return Array(sectors.filter { $0 < CompoundFile.lastSector }.prefix(sectorCount))
  }

  private var sectorCount: Int { file.bytes.count >> shift }

  private func place(of sector: UInt32) -> Int { (Int(sector) + 1) << shift }

  private func links(in sectors: [UInt32]) -> [UInt32] {
    let table = LittleEndian(joined(sectors))
    return (0..<table.bytes.count / 4).map { table.u32($0 * 4) }
  }

  private func chain(from start: UInt32) -> [UInt32] {
    CompoundFile.chain(from: start, next, limit: sectorCount)
  }

  private static func chain(from start: UInt32, _ next: [UInt32], limit: Int) -> [UInt32] {
    var sectors: [UInt32] = []
    var sector = start
    while sector < lastSector, sectors.count <= limit, Int(sector) < next.count {
      sectors.append(sector)
      sector = next[Int(sector)]
    }
    return sectors
  }

  /// The bytes of sectors, as far as the file goes.
  private func joined(_ sectors: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sectors.count << shift)
    for sector in sectors {
      let start = min(place(of: sector), file.bytes.count)
      bytes += file.bytes[start..<min(start + (1 << shift), file.bytes.count)]
    }
    return bytes
  }

  private func small(from start: UInt32) -> [UInt8] {
    let size = 1 << CompoundFile.miniShift
    return CompoundFile.chain(from: start, nextMini, limit: mini.count / size).flatMap { sector in
      let start = min(Int(sector) * size, mini.count)
      return mini[start..<min(start + size, mini.count)]
    }
  }

  // MARK: Directory (2.6)

  private static func stream(_ directory: LittleEndian, at entry: Int) -> (start: UInt32, size: Int) {
    (directory.u32(entry * 128 + 0x74), Int(directory.u32(entry * 128 + 0x78)))
  }

  /// The children of the root, which hang together as a tree.
  private static func top(of directory: LittleEndian) -> [String: (start: UInt32, size: Int)] {
    var streams: [String: (start: UInt32, size: Int)] = [:]
    var seen: Set<Int> = [0]
    var open = [Int(directory.u32(0x4C))]
    while let entry = open.popLast() {
      let start = entry * 128
      guard start + 128 <= directory.bytes.count, seen.insert(entry).inserted else { continue }
      open += [Int(directory.u32(start + 0x44)), Int(directory.u32(start + 0x48))]
      let length = max(0, min(Int(directory.u16(start + 0x40)) - 2, 62)) / 2
      let name = String(decoding: (0..<length).map { directory.u16(start + $0 * 2) }, as: UTF16.self)
      if directory.bytes[start + 0x42] == 2 { streams[name] = stream(directory, at: entry) }
    }
    return streams
  }
}

/// Numbers in bytes, the low byte first; 0 behind the end.
struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func u16(_ place: Int) -> UInt16 {
    guard place + 2 <= bytes.count else { return 0 }
    return UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
  }

  func u32(_ place: Int) -> UInt32 { UInt32(u16(place)) | UInt32(u16(place + 2)) << 16 }

  func u64(_ place: Int) -> UInt64 { UInt64(u32(place)) | UInt64(u32(place + 4)) << 32 }
}
