import Glibc
import PlanModel

/// The private side of a replica, on local disk only: its lock, its ids, and a mirror of what it wrote.
///
/// `slot-N/lock` is held while the session lasts; the last line of `slot-N/rid` is the replica's id, the lines
/// before it are ids that were given up; `slot-N/own.tsv` is the mirror.
final class Slot {
  let path: String
  private let lock: Descriptor
  private(set) var replica: ReplicaID
  /// The lines of the mirror, each with its LF.
  private(set) var mirror: [UInt8]
  /// Whether the names of the files in it are known to be on the disk.
  private var isOnDisk = false
  /// What `wait` wrote in this session.
  var promise: (number: Int, plan: [UInt8])?

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
      if try lock.tryLock(path: path) { return try Slot.load(path, lock: lock) }
      number += 1
    }
  }

  /// All slots of a plan that were used and that no other session has.
  ///
  /// - Parameter isWanted: whether a slot is to be taken, by its folder.
  static func acquireAll(
    in stateFolder: String, where isWanted: (String) -> Bool = { _ in true }
  ) throws(StoreError) -> [Slot] {
    var result: [Slot] = []
    for path in folders(in: stateFolder) where isWanted(path) {
      let lock = try Descriptor.open("\(path)/lock", flags: O_RDWR | O_CREAT, mode: 0o600)
      if try lock.tryLock(path: path) { result.append(try Slot.load(path, lock: lock)) }
    }
    return result
  }

  private static func load(_ path: String, lock: consuming Descriptor) throws(StoreError) -> Slot {
    // A last line without LF was never acknowledged.
    let whole = wholeLines(try readIfThere("\(path)/own.tsv"))
    if let replica = try replicas(inSlot: path).last {
      return Slot(path: path, lock: lock, replica: replica, mirror: whole)
    }
    let slot = Slot(path: path, lock: lock, replica: Slot.randomReplica(), mirror: [])
    try slot.rememberReplica()
    return slot
  }

  /// All replica ids that sessions on this machine have used for a plan.
  static func replicas(in stateFolder: String) throws(StoreError) -> Set<ReplicaID> {
    var result: Set<ReplicaID> = []
    for slot in folders(in: stateFolder) { result.formUnion(try replicas(inSlot: slot)) }
    return result
  }

  /// What each session on this machine wrote for a plan by its own account, with the replica that it writes under.
  /// The last line of a session that goes on may be on its way.
  static func mirrors(in stateFolder: String) throws(StoreError) -> [(ReplicaID, lines: [UInt8])] {
    var result: [(ReplicaID, [UInt8])] = []
    for slot in folders(in: stateFolder) {
      guard let replica = try replicas(inSlot: slot).last else { continue }
      let isInUse = try !Descriptor.open("\(slot)/lock", flags: O_RDWR).tryLock(path: slot)
      let lines = wholeLines(try readIfThere("\(slot)/own.tsv"))
      result.append((replica, isInUse ? wholeLines(lines.dropLast()) : lines))
    }
    return result
  }

  /// All whole lines that sessions on this machine wrote for a plan, those that are on their way among them.
  static func everyLine(in stateFolder: String) throws(StoreError) -> [UInt8] {
    var result: [UInt8] = []
    for slot in folders(in: stateFolder) { result += wholeLines(try readIfThere("\(slot)/own.tsv")) }
    return result
  }

  /// What stands before the last LF, with it.
  private static func wholeLines(_ bytes: some BidirectionalCollection<UInt8>) -> [UInt8] {
    Array(bytes.reversed().drop { $0 != UInt8(ascii: "\n") }.reversed())
  }

  private static func folders(in stateFolder: String) -> [String] {
    Array((1...).lazy.map { "\(stateFolder)/slot-\($0)" }.prefix { access($0, F_OK) == 0 })
  }

  private static func replicas(inSlot path: String) throws(StoreError) -> [ReplicaID] {
    String(decoding: try readIfThere("\(path)/rid"), as: UTF8.self).split(separator: "\n").compactMap(
      ReplicaID.init)
  }

  static func readIfThere(_ path: String) throws(StoreError) -> [UInt8] {
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

  /// The number of the last mirrored event of this replica; 0 where there is none.
  private(set) lazy var lastSequence = sequence(in: mirror)

  private func sequence(in lines: [UInt8]) -> UInt32 {
    let events = lines.split(separator: UInt8(ascii: "\n")).lazy.reversed().compactMap {
      try? EventLine.read($0)
    }
    return events.first { $0.id.replica == self.replica }?.id.sequence ?? 0
  }

  /// Adds a line to the mirror, on the disk when this returns.
  func remember(_ line: [UInt8]) throws(StoreError) {
    let name = "\(path)/own.tsv"
    let file = try Descriptor.open(name, flags: O_RDWR | O_CREAT | O_APPEND, mode: 0o600)
    try file.truncate(to: mirror.count, path: name)
    try file.store(line, path: name)
    if !isOnDisk { try synchronizeFolder() }
    isOnDisk = true
    mirror += line
    lastSequence = max(lastSequence, sequence(in: line))
  }

  /// Takes the last line out of the mirror again.
  func forget(_ line: [UInt8]) throws(StoreError) {
    guard mirror.suffix(line.count).elementsEqual(line) else { return }
    let name = "\(path)/own.tsv"
    let file = try Descriptor.open(name, flags: O_RDWR)
    try file.truncate(to: mirror.count - line.count, path: name)
    try file.synchronize(path: name)
    mirror.removeLast(line.count)
    lastSequence = sequence(in: mirror)
  }

  /// Puts other lines in the place of those of the mirror.
  func replaceMirror(with lines: [UInt8]) throws(StoreError) {
    try replaceFile("\(path)/own.tsv", with: lines)
    try synchronizeFolder()
    mirror = lines
    lastSequence = sequence(in: mirror)
  }

  /// Goes on under a new id: another machine writes under the old one.
  ///
  /// The mirror keeps all lines, also those that the old journal has now: that one is nobody's to mend any more, so
  /// the new journal takes them in.
  func startNewReplica() throws(StoreError) {
    replica = Slot.randomReplica()
    lastSequence = 0
    try rememberReplica()
  }

  private func rememberReplica() throws(StoreError) {
    let name = "\(path)/rid"
    let file = try Descriptor.open(name, flags: O_WRONLY | O_CREAT | O_APPEND, mode: 0o600)
    // A line that was torn is ended first.
    try file.store(Array("\n\(replica)\n".utf8), path: name)
    try synchronizeFolder()
  }

  func synchronizeFolder() throws(StoreError) {
    try Descriptor.openFolder(path).synchronize(path: path)
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
