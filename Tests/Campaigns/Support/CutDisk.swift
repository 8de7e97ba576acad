import Foundation
import Glibc

/// An ext4 file system of its own whose power can be cut.
struct CutDisk: Sendable {
  private let image: String
  private let options: String
  let folder: String

  /// - Parameter options: mount options beside `loop`, with a comma before each.
  init(root: String, options: String = "") async throws {
    image = "\(root)/disk.ext4"
    folder = "\(root)/disk"
    self.options = options
    try await Mounts.must(["truncate", "-s", "48M", image])
    let lazy = "lazy_itable_init=0,lazy_journal_init=0"
    try await Mounts.must(["mkfs.ext4", "-q", "-F", "-m", "0", "-E", lazy, image])
    try await mount()
  }

  /// Mounts it, which plays its journal back.
  func mount() async throws {
    try await Mounts.mount(["-t", "ext4", "-o", "loop\(options)", image], at: folder)
  }

  func unmount() async throws { try await Mounts.unmount(folder) }

  /// Cuts the power: from now on nothing reaches the disk any more (EXT4_IOC_SHUTDOWN without flushing the log).
  func cut() throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    var flag: UInt32 = 2
    guard descriptor >= 0, ioctl(descriptor, 0x8004_587D, &flag) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// Cuts the power, if that has not been done, and starts anew.
  func restart() async throws {
    try await unmount()
    try await mount()
  }
}
