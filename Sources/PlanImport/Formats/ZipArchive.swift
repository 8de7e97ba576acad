import CDocuments
import Glibc
import PlanModel

/// The bytes of a part by its name; nil where there is none.
typealias Parts = (String) throws(ImportError) -> [UInt8]?

/// The parts of a zip archive in memory, inflated one at a time and never onto the disk.
package final class ZipArchive {
  private let file: unzFile
  private let memory: Unmanaged<MemoryFile>
  private var places: [String: unz64_file_pos] = [:]

  /// No document has more parts.
  private static let mostParts = 10_000
  /// No part that is read is longer when inflated, in bytes: a table of 100,000 items that this program wrote has 73 MB.
  static let longestPart = 96 << 20

  /// - Throws: `damaged` where the archive has no directory, `encrypted` where a part has a password.
  package init(_ bytes: [UInt8]) throws(ImportError) {
    memory = Unmanaged.passRetained(MemoryFile(bytes))
    var functions = MemoryFile.functions(memory)
    guard let file = unzOpen2_64("", &functions) else {
      memory.release()
      throw .damaged(part: "zip", line: nil, column: nil)
    }
    self.file = file
    places = try ZipArchive.directory(of: file)
  }

  deinit {
    unzClose(file)
    memory.release()
  }

  /// The names of its parts.
  package var names: [String] { places.keys.sorted() }

  /// Whether it has a part of that name.
  package func has(_ name: String) -> Bool { places[name] != nil }

  /// The bytes of a part; nil where there is none of that name.
  package func part(_ name: String) throws(ImportError) -> [UInt8]? {
    guard var place = places[name] else { return nil }
    guard unzGoToFilePos64(file, &place) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else {
      throw .damaged(part: name, line: nil, column: nil)
    }
    defer { unzCloseCurrentFile(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unzReadCurrentFile(file, &chunk, UInt32(chunk.count))
      guard count >= 0 else { throw .damaged(part: name, line: nil, column: nil) }
      if count == 0 { return bytes }
      bytes += chunk[..<Int(count)]
      guard bytes.count <= ZipArchive.longestPart else {
        throw .tooLarge(part: name, limit: ZipArchive.longestPart)
      }
    }
  }

  /// The parts by name; names that lead out of the archive are no parts.
  private static func directory(of file: unzFile) throws(ImportError) -> [String: unz64_file_pos] {
    var places: [String: unz64_file_pos] = [:]
    var status = unzGoToFirstFile(file)
    var count = 0
    while status == UNZ_OK {
      count += 1
      guard count <= mostParts else { throw .tooMany(part: "zip", limit: mostParts) }
      var info = unz_file_info64()
      var letters = [CChar](repeating: 0, count: 1024)
      guard unzGetCurrentFileInfo64(file, &info, &letters, 1023, nil, 0, nil, 0) == UNZ_OK else {
        throw .damaged(part: "zip", line: nil, column: nil)
      }
      let name = String(decoding: letters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if info.flag & 1 != 0 { throw .encrypted }
      var place = unz64_file_pos()
      let isInside = !name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
      if isInside, places[name] == nil, unzGetFilePos64(file, &place) == UNZ_OK { places[name] = place }
      status = unzGoToNextFile(file)
    }
    return places
  }
}

/// Bytes that minizip reads like a file.
private final class MemoryFile {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How minizip reaches the bytes; it opens, closes and writes nothing.
  static func functions(_ memory: Unmanaged<MemoryFile>) -> zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { opaque, _, _ in opaque },
      zread_file: { opaque, _, target, count in MemoryFile.of(opaque)?.read(target, Int(count)) ?? 0 },
      zwrite_file: { _, _, _, _ in 0 },
      ztell64_file: { opaque, _ in UInt64(MemoryFile.of(opaque)?.position ?? 0) },
      zseek64_file: { opaque, _, offset, origin in MemoryFile.of(opaque)?.seek(offset, origin) ?? -1 },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: memory.toOpaque())
  }

  private static func of(_ opaque: UnsafeMutableRawPointer?) -> MemoryFile? {
    opaque.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(_ target: UnsafeMutableRawPointer?, _ count: Int) -> UInt {
    let count = max(0, min(count, bytes.count - position))
    guard let target, count > 0 else { return 0 }
    bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      target.copyMemory(from: base + position, byteCount: count)
    }
    position += count
    return UInt(count)
  }

  private func seek(_ offset: UInt64, _ origin: Int32) -> Int {
    let start =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position
      case ZLIB_FILEFUNC_SEEK_END: bytes.count
      default: 0
      }
    guard let offset = Int(exactly: Int64(bitPattern: offset)) else { return -1 }
    let (target, isTooFar) = start.addingReportingOverflow(offset)
    guard !isTooFar, (0...bytes.count).contains(target) else { return -1 }
    position = target
    return 0
  }
}
