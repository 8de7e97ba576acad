import CDocuments
import Glibc
import PlanModel

/// Makes zip archives in memory. The same parts make the same bytes: no time of the day is in them.
enum ZipWriter {
  /// - Parameter parts: in the order in which they are written.
  static func archive(of parts: [(name: String, bytes: [UInt8])]) throws(ReportError) -> [UInt8] {
    let file = documents_memory_file()
    guard file >= 0 else { throw ReportError(code: errno) }
    defer { close(file) }
    errno = 0
    guard let archive = zipOpen64("/proc/self/fd/\(file)", APPEND_STATUS_CREATE) else {
      throw ReportError(code: errno == 0 ? EIO : errno)
    }
    let isWritten = parts.allSatisfy { add($0.name, $0.bytes, to: archive) }
    guard zipClose(archive, nil) == ZIP_OK, isWritten else {
      throw ReportError(code: errno == 0 ? EIO : errno)
    }
    return try content(of: file)
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: zipFile) -> Bool {
    var info = zip_fileinfo()
    // The first day that a zip archive knows (APPNOTE 4.4.6).
    info.dosDate = 0x0021_0000
    let opened = zipOpenNewFileInZip64(
      archive, name, &info, nil, 0, nil, 0, nil, Int32(Z_DEFLATED), Int32(Z_DEFAULT_COMPRESSION), 0)
    guard opened == ZIP_OK else { return false }
    let written = bytes.withUnsafeBytes { zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count)) }
    return zipCloseFileInZip(archive) == ZIP_OK && written == ZIP_OK
  }

  private static func content(of file: Int32) throws(ReportError) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: max(0, size))
    var count = 0
    while count < size {
      let read = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress.map { $0 + count }, size - count, off_t(count))
      }
      guard read > 0 else { throw ReportError(code: read < 0 ? errno : EIO) }
      count += read
    }
    return bytes
  }
}
