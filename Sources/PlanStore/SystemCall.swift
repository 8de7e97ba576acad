import CLinux
import Glibc
import PlanModel

/// The system calls that take a path: here, and only here, a path becomes bytes again (`String.pathBytes`).
///
/// Those that return a number return -1 and set `errno` where they fail.
package enum SystemCall {
  package static func open(_ path: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, _ mode: mode_t = 0)
    -> Int32
  {
    path.withPath { openat(folder, $0, flags, mode) }
  }

  package static func makeFolder(_ path: String, in folder: Int32 = AT_FDCWD, _ mode: mode_t) -> Int32 {
    path.withPath { mkdirat(folder, $0, mode) }
  }

  package static func remove(_ path: String, in folder: Int32 = AT_FDCWD) -> Int32 {
    path.withPath { unlinkat(folder, $0, 0) }
  }

  static func rename(_ old: String, to new: String, in folder: Int32 = AT_FDCWD) -> Int32 {
    old.withPath { old in new.withPath { renameat(folder, old, folder, $0) } }
  }

  /// Gives an open file that has no name one that nothing bears yet (open(2), O_TMPFILE).
  static func name(_ file: Int32, _ path: String) -> Int32 {
    path.withPath { linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, $0, AT_SYMLINK_FOLLOW) }
  }

  /// Gives a file a second name in its folder, where nothing has that name.
  static func link(_ old: String, to new: String, in folder: Int32) -> Int32 {
    old.withPath { old in new.withPath { linkat(folder, old, folder, $0, 0) } }
  }

  /// Exchanges two names in a folder in one step.
  static func exchange(_ one: String, _ other: String, in folder: Int32) -> Int32 {
    one.withPath { one in other.withPath { linux_exchange(folder, one, $0) } }
  }

  /// What stands under a name, links themselves; nil where that cannot be known.
  static func status(_ path: String, in folder: Int32 = AT_FDCWD) -> stat? {
    var result = stat()
    return path.withPath { fstatat(folder, $0, &result, AT_SYMLINK_NOFOLLOW) } == 0 ? result : nil
  }

  static func isLink(_ path: String) -> Bool { status(path).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false }

  /// Whether the user may do what `mode` says (`F_OK`, `W_OK`, …) with what a path leads to.
  package static func allows(_ path: String, _ mode: Int32) -> Bool {
    path.withPath { access($0, mode) } == 0
  }

  /// Why this user cannot keep files in a folder, or make the folder: an `errno`; nil where that works.
  static func refusal(toKeepFilesIn path: String) -> Int32? {
    if status(path) == nil, path != "/" { return refusal(toKeepFilesIn: path.folderAbove ?? "/") }
    // The dot makes it a folder, or an error.
    return allows("\(path)/.", R_OK | W_OK | X_OK) ? nil : errno
  }

  /// The path without links and dots; nil where there is no such file.
  package static func resolve(_ path: String) -> String? {
    guard let resolved = path.withPath({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return String(path: resolved)
  }

  /// What stands in a folder, but for itself and the folder above it, each with its inode.
  static func entries(in folder: borrowing Descriptor, path: String) throws(StoreError) -> [(
    name: String, inode: UInt64
  )] {
    // fdopendir takes the descriptor over, so it gets one of its own.
    let copy = open(".", in: folder.raw, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .system(.open, path: path, errno) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw .system(.read, path: path, code)
    }
    defer { closedir(stream) }
    var entries: [(name: String, inode: UInt64)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .system(.read, path: path, errno) }
        return entries
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(path: $0) }
      }
      if name != "." && name != ".." { entries.append((name, UInt64(entry.pointee.d_ino))) }
    }
  }
}

extension String {
  /// The text of a path that ends with NUL.
  package init(path bytes: UnsafePointer<CChar>) {
    self.init(path: UnsafeRawBufferPointer(start: bytes, count: strlen(bytes)))
  }

  /// Calls `body` with the path that this text stands for, ended by NUL.
  fileprivate func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard standsForBytes else { return withCString(body) }
    return (pathBytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map(body) ?? withCString(body)
    }
  }
}
