import PlanModel

/// The path of a file as git and the disk have it: bytes in whatever encoding.
typealias Path = [UInt8]

extension Path {
  /// For a person.
  var shown: String { safe(String(path: self)) }

  /// The same path, seen from a folder whose name ends with a slash; nil where it is not in it.
  func below(_ folder: some Collection<UInt8>) -> Path? {
    starts(with: folder) ? Array(dropFirst(folder.count)) : nil
  }
}

/// A list of paths as git reads it.
func list(of paths: some Sequence<Path>) -> [UInt8] { paths.flatMap { $0 + [0] } }

/// Options of a command that reads a list of paths from its standard input.
let pathsFromInput = ["--pathspec-from-file=-", "--pathspec-file-nul"]
