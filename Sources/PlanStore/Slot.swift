import Glibc
import PlanModel

/// The private side of a replica, on local disk only: its lock, its ids, and a mirror of what it wrote.
///
/// `slot-N/lock` is held while the session lasts; the last line of `slot-N/rid` is the replica's id, the lines
/// before it are ids that were given up; `slot-N/own.tsv` is the mirror.
final class Slot {
  private let path: String
  private let lock: Descriptor
  private(set) var replica: ReplicaID
  /// The lines of the mirror, each with its LF.
  private(set) var mirror: [UInt8]

  private init(path: String, lock: consuming Descriptor, replica: ReplicaID, mirror: [UInt8]) {
    self.path = path
    self.lock = lock
    self.replica = replica
    self.mirror = mirror
  }

  /// The first slot of a plan that no other session has.
  static func acquire(in stateFolder: String) throws(StoreError) -> Slot {
    var number = 1
    while true {
      let path = "\(stateFolder)/slot-\(number)"
      try makeFolders(path)
      let lock = try Descriptor.open("\(path)/lock", flags: O_RDWR | O_CREAT, mode: 0o600)
      if lock.tryLock() { return try Slot.load(path, lock: lock) }
      number += 1
    }
  }

  private static func load(_ path: String, lock: consuming Descriptor) throws(StoreError) -> Slot {
    let mirror = try readIfThere("\(path)/own.tsv")
    // A last line without LF was never acknowledged.
    let whole = mirror[..<((mirror.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)]
    if let replica = try replicas(inSlot: path).last {
      return Slot(path: path, lock: lock, replica: replica, mirror: Array(whole))
    }
    let slot = Slot(path: path, lock: lock, replica: Slot.randomReplica(), mirror: [])
    try slot.rememberReplica()
    return slot
  }

  /// All replica ids that sessions on this machine have used for a plan.
  static func replicas(in stateFolder: String) throws(StoreError) -> Set<ReplicaID> {
    var result: Set<ReplicaID> = []
    var number = 1
    while access("\(stateFolder)/slot-\(number)", F_OK) == 0 {
      result.formUnion(try replicas(inSlot: "\(stateFolder)/slot-\(number)"))
      number += 1
    }
    return result
  }

  private static func replicas(inSlot path: String) throws(StoreError) -> [ReplicaID] {
    String(decoding: try readIfThere("\(path)/rid"), as: UTF8.self).split(separator: "\n").compactMap(
      ReplicaID.init)
  }

  private static func readIfThere(_ path: String) throws(StoreError) -> [UInt8] {
    do throws(StoreError) {
      return try Descriptor.openRegular(path, in: AT_FDCWD, flags: O_RDONLY).readAll(path: path)
    } catch .system(.open, _, ENOENT) {
      return []
    }
  }

  private static func randomReplica() -> ReplicaID {
    var generator = SystemRandomNumberGenerator()
    return ReplicaID.random(using: &generator)
  }

  /// The number of the last mirrored event.
  var lastSequence: UInt32 {
    mirror.split(separator: UInt8(ascii: "\n")).last.flatMap { try? EventLine.read($0).id.sequence } ?? 0
  }

  /// Adds a line to the mirror, on the disk when this returns.
  func remember(_ line: [UInt8]) throws(StoreError) {
    let name = "\(path)/own.tsv"
    let file = try Descriptor.open(name, flags: O_RDWR | O_CREAT, mode: 0o600)
    let isNew = try file.status().st_size == 0
    try file.truncate(to: mirror.count, path: name)
    lseek(file.raw, 0, SEEK_END)
    try file.write(line, path: name)
    try file.synchronize(path: name)
    try file.close(path: name)
    if isNew { try synchronizeFolder() }
    mirror += line
  }

  /// Goes on under a new id: another machine writes under the old one.
  func startNewReplica() throws(StoreError) {
    let old = "\(path)/own-\(replica).tsv"
    if rename("\(path)/own.tsv", old) != 0 && errno != ENOENT { throw .system(.rename, path: old, errno) }
    replica = Slot.randomReplica()
    mirror = []
    try rememberReplica()
  }

  private func rememberReplica() throws(StoreError) {
    let name = "\(path)/rid"
    let file = try Descriptor.open(name, flags: O_WRONLY | O_CREAT | O_APPEND, mode: 0o600)
    try file.write(Array("\(replica)\n".utf8), path: name)
    try file.synchronize(path: name)
    try file.close(path: name)
    try synchronizeFolder()
  }

  private func synchronizeFolder() throws(StoreError) {
    try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY).synchronize(path: path)
  }
}

/// Makes a private folder and those above it.
package func makeFolders(_ path: String) throws(StoreError) {
  if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
    throw .system(.makeFolder, path: path, errno)
  }
  try makeFolders(String(path[..<slash]))
  guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system(.makeFolder, path: path, errno) }
}
