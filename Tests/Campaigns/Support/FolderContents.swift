import Foundation

/// What is in some folders, kept in memory, to be put back as it was.
struct FolderContents: Sendable {
  private struct File: Sendable {
    var path: String
    var mode: Int
    /// Nil for a folder.
    var content: Data?
  }

  private let roots: [String]
  private let files: [File]

  /// Takes what is in some folders, which need not be there.
  init(of roots: [String]) throws {
    self.roots = roots
    self.files = try roots.flatMap { root in
      guard FileManager.default.fileExists(atPath: root) else { return [File]() }
      let below = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      return try ([root] + below.map { "\(root)/\($0)" }).map { try FolderContents.file($0) }
    }
  }

  private static func file(_ path: String) throws -> File {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
    return File(
      path: path, mode: (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o644,
      content: isFolder ? nil : try Data(contentsOf: URL(filePath: path)))
  }

  var paths: Set<String> { Set(files.map(\.path)) }

  /// Puts everything back, and takes away what has come since.
  func restore() throws {
    for root in roots where FileManager.default.fileExists(atPath: root) {
      for name in try FileManager.default.contentsOfDirectory(atPath: root) {
        try FileManager.default.removeItem(atPath: "\(root)/\(name)")
      }
    }
    for file in files {
      if let content = file.content {
        try writeFile(file.path, content)
      } else {
        try FileManager.default.createDirectory(atPath: file.path, withIntermediateDirectories: true)
      }
      try FileManager.default.setAttributes([.posixPermissions: file.mode], ofItemAtPath: file.path)
    }
  }
}
