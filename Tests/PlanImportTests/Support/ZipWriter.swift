import CDocuments

/// Writes zip archives for tests.
enum ZipWriter {
  struct Failure: Error {}

  static func write(_ parts: [(name: String, bytes: [UInt8])], to path: String) throws {
    guard let zip = zipOpen64(path, 0) else { throw Failure() }
    for part in parts {
      var info = zip_fileinfo()
      guard
        zipOpenNewFileInZip(zip, part.name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION)
          == ZIP_OK,
        zipWriteInFileInZip(zip, part.bytes, UInt32(part.bytes.count)) == ZIP_OK,
        zipCloseFileInZip(zip) == ZIP_OK
      else { throw Failure() }
    }
    guard zipClose(zip, nil) == ZIP_OK else { throw Failure() }
  }
}
