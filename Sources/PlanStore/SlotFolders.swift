import Glibc
import PlanModel

/// What stands in the private folder of a plan: `slot-N/{lock,rid,own.tsv}`, one for each session that there was at one
/// time. `rid` has the ids of its replica, the last is the one it writes under; `own.tsv` mirrors what it wrote.
struct SlotFolders {
  let stateFolder: String

  /// Those that are there, by their numbers, whatever numbers are missing.
  var paths: [String] {
    guard let folder = try? Descriptor.openFolder(stateFolder),
      let entries = try? SystemCall.entries(in: folder, path: stateFolder)
    else { return [] }
    return entries.compactMap { SlotFolders.number(of: $0.name) }.sorted().map { path(of: $0) }
  }

  func path(of number: Int) -> String { "\(stateFolder)/slot-\(number)" }

  private static func number(of name: String) -> Int? {
    guard name.hasPrefix("slot-"), let number = Int(name.dropFirst("slot-".count)), number > 0 else {
      return nil
    }
    return name == "slot-\(number)" ? number : nil
  }

  /// All replica ids that sessions on this machine have used for a plan: those that they remember, and those that
  /// their own lines have.
  var replicas: Set<ReplicaID> {
    paths.reduce(into: []) { all, path in
      all.formUnion((try? SlotFolders.replicas(in: path)) ?? [])
      let lines = (try? SlotFolders.mirror(in: path)) ?? []
      all.formUnion(lines.nonEmptyLines.compactMap { (try? EventLine.read($0))?.id.replica })
    }
  }

  /// All whole lines that sessions wrote and that can be read, those that are on their way among them.
  var everyLine: [UInt8] { paths.flatMap { (try? SlotFolders.mirror(in: $0)) ?? [] } }

  /// What each session wrote by its own account. The last line of one that goes on may be on its way.
  func mirrors() -> [(path: String, lines: Result<[UInt8], StoreError>)] {
    paths.map { path in
      let lines = Result { () throws(StoreError) in try SlotFolders.mirror(in: path) }
      return (
        path, SlotFolders.mayBeInUse(path) ? lines.map { Array(Array($0.dropLast()).endedLines) } : lines
      )
    }
  }

  private static func mayBeInUse(_ path: String) -> Bool {
    let lock = "\(path)/lock"
    do throws(StoreError) {
      return try !Descriptor.open(lock, flags: O_RDONLY).tryLock(path: lock)
    } catch .system(.open, _, ENOENT) {
      return false
    } catch {
      return true
    }
  }

  /// The ids that a session remembers, the last the one it writes under.
  static func replicas(in path: String, flags: Int32 = O_RDONLY) throws(StoreError) -> [ReplicaID] {
    String(decoding: try content("\(path)/rid", flags), as: UTF8.self).split(separator: "\n").compactMap(
      ReplicaID.init)
  }

  /// The whole lines of a mirror: a last line without LF was never acknowledged.
  static func mirror(in path: String, flags: Int32 = O_RDONLY) throws(StoreError) -> [UInt8] {
    Array(try content("\(path)/own.tsv", flags).endedLines)
  }

  /// Nothing where there is no such file.
  static func content(_ path: String, _ flags: Int32 = O_RDONLY) throws(StoreError) -> [UInt8] {
    do throws(StoreError) {
      return try Descriptor.openRegular(path, in: AT_FDCWD, flags: flags).readAll(path: path)
    } catch .system(.open, _, ENOENT) {
      return []
    }
  }
}
