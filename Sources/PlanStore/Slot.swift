import Glibc
import PlanModel

/// The private side of a replica, on local disk only: its lock, its ids, and a mirror of what it wrote
/// (`SlotFolders`). The lock is held while the session lasts.
final class Slot {
  private(set) var path: String
  private var lock: Descriptor
  private(set) var replica: ReplicaID
  /// The lines of the mirror, each with its LF.
  private(set) var mirror: [UInt8]
  /// How the mirror looked when it was left.
  private var left: FileStamp?
  /// Whether the names of the files in it are known to be on the disk.
  private var isOnDisk = false
  /// What `wait` wrote in this session.
  var promise: Promise?
  typealias Promise = (number: Int, plan: [UInt8])
  /// More sessions of one user than this there never are.
  private static let most = 10_000

  private init(path: String, lock: consuming Descriptor, replica: ReplicaID, mirror: [UInt8]) {
    self.path = path
    self.lock = lock
    self.replica = replica
    self.mirror = mirror
  }

  /// The first slot of a plan that no other session has, and that this user has the rights to.
  ///
  /// What can be read of those that it has no rights to, as after a session of root or a restored backup, is taken over.
  /// - Parameter lines: of sessions elsewhere, taken over too.
  /// - Returns: the slot, and why others could not be had, where it is a new one in their place.
  static func acquire(
    in stateFolder: String, inheriting lines: [UInt8] = []
  ) throws(StoreError) -> (slot: Slot, instead: StoreError?) {
    var abandoned = lines
    var refusal: StoreError?
    for number in 1...most {
      let path = SlotFolders(stateFolder: stateFolder).path(of: number)
      let isFresh = SystemCall.status(path) == nil
      try makeFolders(path)
      do throws(StoreError) {
        guard let slot = try open(path) else { continue }
        let isNew = slot.mirror.isEmpty
        let hasTaken = try slot.takeOver(abandoned)
        return (slot, isNew || hasTaken ? refusal : nil)
      } catch  where error.isRefusal && !isFresh {
        refusal = error
        abandoned += (try? SlotFolders.mirror(in: path)) ?? []
      }
    }
    throw refusal ?? .system(.lock, path: stateFolder, EAGAIN)
  }

  /// All slots of a plan that were used, that no other session has and that this user has the rights to.
  ///
  /// - Parameter isWanted: whether a slot is to be taken, by its folder.
  static func acquireAll(
    in stateFolder: String, where isWanted: (String) -> Bool = { _ in true }
  ) throws(StoreError) -> [Slot] {
    var result: [Slot] = []
    for path in SlotFolders(stateFolder: stateFolder).paths where isWanted(path) {
      do throws(StoreError) {
        guard try !SlotFolders.mirror(in: path).isEmpty, let slot = try open(path) else { continue }
        result.append(slot)
      } catch  where error.isRefusal || error.isReadOnly {
        continue
      }
    }
    return result
  }

  /// Nil where another session has it.
  private static func open(_ path: String) throws(StoreError) -> Slot? {
    guard let lock = try lock(path) else { return nil }
    return try Slot.load(path, lock: lock)
  }

  private static func load(_ path: String, lock: consuming Descriptor) throws(StoreError) -> Slot {
    let whole = try SlotFolders.mirror(in: path, flags: O_RDWR)
    let known = try SlotFolders.replicas(in: path, flags: O_RDWR)
    let written = lastEvent(in: whole)?.id.replica
    // Where `rid` was lost, the mirror's own lines still say it. Where the mirror was, nobody knows how far the numbers
    // had come.
    if let written {
      let isKnown = known.contains(written)
      let slot = Slot(
        path: path, lock: lock, replica: isKnown ? known.last ?? written : written, mirror: whole)
      if !isKnown { try slot.rememberReplica() }
      return slot
    }
    let slot = Slot(path: path, lock: lock, replica: Slot.randomReplica(), mirror: whole)
    try slot.rememberReplica()
    return slot
  }

  private static func randomReplica() -> ReplicaID {
    var generator = SystemRandomNumberGenerator()
    return ReplicaID.random(using: &generator)
  }

  private static func lastEvent(in lines: [UInt8], of replica: ReplicaID? = nil) -> Event? {
    lines.nonEmptyLines.lazy.reversed().compactMap { try? EventLine.read($0) }
      .first { replica == nil || $0.id.replica == replica }
  }

  /// Takes in what sessions wrote whose slots are out of reach: the journal of this one gets what was lost of it.
  ///
  /// - Returns: whether there was anything.
  private func takeOver(_ abandoned: [UInt8]) throws(StoreError) -> Bool {
    guard !abandoned.isEmpty else { return false }
    let own = Set(mirror.nonEmptyLines)
    let missing = abandoned.nonEmptyLines.filter {
      !own.contains($0) && (try? EventLine.read($0)) != nil
    }
    if !missing.isEmpty { try remember(missing.joinedLines) }
    return !missing.isEmpty
  }

  /// The last mirrored event of this replica; nil where there is none.
  private lazy var lastEvent = Slot.lastEvent(in: mirror, of: replica)
  /// Its number; 0 where there is none.
  var lastSequence: UInt32 { lastEvent?.id.sequence ?? 0 }
  /// Its time, in milliseconds; long ago where there is none.
  var lastTime: Int64 { lastEvent?.time.milliseconds ?? .min / 2 }

  // MARK: Holding

  /// Sees to it that the slot is still this session's: its folder may have been taken away, and what stands there now
  /// may be another session's.
  ///
  /// - Returns: whether it was; else it is again, under a new replica id where another session may have had it.
  func hold() throws(StoreError) -> Bool {
    if try hasLock(), isMirrorWithinReach { return true }
    (left, isOnDisk) = (nil, false)
    do throws(StoreError) {
      if SystemCall.status(path) == nil {
        try settleAnew()
        return false
      }
      if let lock = try Slot.lock(path), isMirrorWithinReach {
        self.lock = lock
        return false
      }
    } catch  where error.isRefusal {}
    try settleAnew()
    try startNewReplica()
    return false
  }

  private func hasLock() throws(StoreError) -> Bool {
    let own = try lock.status()
    guard let found = SystemCall.status("\(path)/lock") else { return false }
    return found.st_ino == own.st_ino && found.st_dev == own.st_dev
  }

  private var isMirrorWithinReach: Bool {
    do throws(StoreError) {
      _ = try Descriptor.openRegular("\(path)/own.tsv", in: AT_FDCWD, flags: O_RDWR)
      return true
    } catch {
      return !error.isRefusal
    }
  }

  /// Nil where another session has it.
  private static func lock(_ path: String) throws(StoreError) -> Descriptor? {
    let lock = try Descriptor.open("\(path)/lock", flags: O_RDWR | O_CREAT, mode: 0o600)
    if try lock.tryLock(path: path) { return lock }
    return nil
  }

  /// Goes on in a folder that nobody has had.
  private func settleAnew() throws(StoreError) {
    guard let stateFolder = path.folderAbove else { throw .noStateFolder }
    try makeFolders(stateFolder)
    for number in 1...Slot.most {
      let path = SlotFolders(stateFolder: stateFolder).path(of: number)
      guard SystemCall.makeFolder(path, 0o700) == 0 else {
        if errno == EEXIST { continue }
        throw .system(.makeFolder, path: path, errno)
      }
      // Another session may be as quick.
      guard let lock = try Slot.lock(path) else { continue }
      self.path = path
      self.lock = lock
      return try rememberReplica()
    }
    throw .system(.lock, path: stateFolder, EAGAIN)
  }

  // MARK: Writing

  /// Adds a line to the mirror, on the disk when this returns.
  func remember(_ line: [UInt8]) throws(StoreError) {
    let name = "\(path)/own.tsv"
    let file = try Descriptor.open(name, flags: O_RDWR | O_CREAT | O_APPEND, mode: 0o600)
    if left != FileStamp(try file.status()) { try makeWhole(file, name) }
    try file.truncate(to: mirror.count, path: name)
    left = try file.store(line, path: name)
    if !isOnDisk { try synchronizeFolder() }
    isOnDisk = true
    mirror += line
    if let last = Slot.lastEvent(in: line, of: replica), last.id.sequence > lastSequence { lastEvent = last }
  }

  /// Somebody changed the mirror: it gets again what it should have.
  private func makeWhole(_ file: borrowing Descriptor, _ name: String) throws(StoreError) {
    guard try !file.readAll(path: name).starts(with: mirror) else { return }
    try file.truncate(to: 0, path: name)
    try file.write(mirror, path: name)
  }

  /// Takes the last line out of the mirror again.
  func forget(_ line: [UInt8]) throws(StoreError) {
    guard mirror.suffix(line.count).elementsEqual(line) else { return }
    let name = "\(path)/own.tsv"
    let file = try Descriptor.open(name, flags: O_RDWR)
    left = nil
    try file.truncate(to: mirror.count - line.count, path: name)
    try file.synchronize(path: name)
    mirror.removeLast(line.count)
    lastEvent = Slot.lastEvent(in: mirror, of: replica)
  }

  /// Puts other lines in the place of those of the mirror.
  func replaceMirror(with lines: [UInt8]) throws(StoreError) {
    try replaceFile("\(path)/own.tsv", with: lines)
    try synchronizeFolder()
    left = nil
    mirror = lines
    lastEvent = Slot.lastEvent(in: mirror, of: replica)
  }

  /// Goes on under a new id: another machine writes under the old one, or its journal is out of reach.
  ///
  /// The mirror keeps all lines, also those that the old journal has now: that one is nobody's to mend any more, so
  /// the new journal takes them in.
  func startNewReplica() throws(StoreError) {
    replica = Slot.randomReplica()
    lastEvent = nil
    do throws(StoreError) {
      try rememberReplica()
    } catch  where error.isRefusal {
      (left, isOnDisk) = (nil, false)
      try settleAnew()
    }
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
  if SystemCall.makeFolder(path, 0o700) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let above = path.folderAbove else { throw .system(.makeFolder, path: path, errno) }
  try makeFolders(above)
  guard SystemCall.makeFolder(path, 0o700) == 0 || errno == EEXIST else {
    throw .system(.makeFolder, path: path, errno)
  }
}
