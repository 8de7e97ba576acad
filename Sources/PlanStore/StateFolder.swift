import CLinux
import Glibc
import PlanBytes
import PlanModel

/// Where a plan folder was when this machine last recorded in it: what a moved folder is known by.
struct Place: Equatable {
  var device: UInt64
  var inode: UInt64
  /// When the folder was made, in nanoseconds since 1970; 0 where the file system does not know. The number of an inode
  /// is given again after the folder is gone, its birth is not.
  var birth: Int64
  /// Empty where the plan has none.
  var planID: String
  /// Without links and dots.
  var path: String

  /// Nil where the folder cannot be reached.
  init?(of folder: PlanFolder, planID: String) {
    guard let file = try? Descriptor.openFolder(folder.path), let status = try? file.status() else {
      return nil
    }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    birth = linux_birth(file.raw)
    self.planID = planID
    path = SystemCall.resolve(folder.path) ?? folder.path
  }

  /// As it stands in a file: three numbers, the id, the path, a line each.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: Ascii.newline, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, lines[2].last == Ascii.newline else { return nil }
    let numbers = String(decoding: lines[0], as: UTF8.self).split(separator: " ")
    guard numbers.count == 3, let device = UInt64(numbers[0]), let inode = UInt64(numbers[1]),
      let birth = Int64(numbers[2])
    else { return nil }
    (self.device, self.inode, self.birth) = (device, inode, birth)
    (planID, path) = (String(decoding: lines[1], as: UTF8.self), String(path: lines[2].dropLast()))
  }

  var bytes: [UInt8] {
    Array("\(device) \(inode) \(birth)\n\(planID)\n".utf8) + path.pathBytes + [Ascii.newline]
  }

  /// Whether it is of a plan with an id. Earlier versions noted only some letters of it.
  func says(_ id: String) -> Bool { planID == id || planID == StateFolders.letters(of: id) }

  /// Whether both are one folder, wherever it is now.
  func isSameFolder(as other: Place) -> Bool {
    device == other.device && inode == other.inode && (birth == other.birth || birth == 0 || other.birth == 0)
  }

  /// Whether the folder that it was stands beside another now, under a new name: then what is at its path is a copy.
  func stands(beside other: Place) -> Bool {
    guard device == other.device, inode != other.inode, let above = path.folderAbove,
      let folder = try? Descriptor.openFolder(above),
      let entries = try? SystemCall.entries(in: folder, path: above)
    else { return false }
    return entries.contains { entry in
      guard entry.inode == inode else { return false }
      guard let found = Place(of: PlanFolder(path: "\(above)/\(entry.name)"), planID: planID) else {
        return false
      }
      return found.isSameFolder(as: self)
    }
  }
}

extension String {
  /// The folder that a path stands in; nil where it names none.
  var folderAbove: String? {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")), slash != startIndex else { return nil }
    return String(self[..<slash])
  }
}

/// The private folder of a plan on this machine, and how it was found.
struct StateFolder: Equatable {
  enum Kind: Equatable {
    /// What was recorded in this plan folder is in it, wherever that was then.
    case own
    /// Nothing was recorded yet.
    case new
    /// Another folder with the same plan has one of its own; where that is or was.
    case copy(of: String)
    /// The folder is the same, but its plan says another 编号; the one that it said before.
    case renamed(from: String)
  }
  var path: String
  var kind: Kind
  /// Where the plan folder is now; nil where it cannot be reached.
  var place: Place?

  static let placeFile = "place"

  /// Remembers where the plan folder is.
  func remember() throws(StoreError) {
    guard let place, StateFolder.place(in: path) != place else { return }
    try replaceFile("\(path)/\(StateFolder.placeFile)", with: place.bytes)
    try Descriptor.openFolder(path).synchronize(path: path)
  }

  static func place(in path: String) -> Place? {
    let name = "\(path)/\(placeFile)"
    return (try? Descriptor.openRegular(name, in: AT_FDCWD, flags: O_RDONLY).readAll(path: name)).flatMap(
      Place.init)
  }
}

/// All private folders of plans on this machine.
struct StateFolders {
  let root: String

  /// The folder for a plan. Same plan id, device and inode at a new path is a move; anything else is a copy and gets one
  /// of its own, so that nothing is poured from one copy into the other.
  func find(for folder: PlanFolder, planID: String?) -> StateFolder {
    let id = planID ?? ""
    guard let here = Place(of: folder, planID: id) else {
      return StateFolder(path: "\(root)/\(StateFolders.name(id, folder.path))", kind: .own)
    }
    let usual = "\(root)/\(StateFolders.name(id, here.path))"
    if StateFolder.place(in: usual) == here, StateFolders.isUsable(usual) {
      return StateFolder(path: usual, kind: .own, place: here)
    }
    let known = known(usual: usual, here)
    func found(_ path: String, _ kind: StateFolder.Kind) -> StateFolder {
      StateFolder(path: path, kind: kind, place: here)
    }
    let same = known.filter { $0.place.isSameFolder(as: here) }
    // Without an id a plan is only known by a birth that cannot come again.
    if let own = same.first(where: {
      $0.place.says(id) && (!id.isEmpty || $0.place.path == here.path || here.birth != 0)
    }) {
      return found(own.path, .own)
    }
    if let other = same.first(where: {
      !$0.place.says(id) && ($0.place.path == here.path || here.birth != 0)
    }) {
      return found(other.path, .renamed(from: other.place.planID))
    }
    let alike = known.filter { $0.place.says(id) }
    // On network drives the numbers change while the path stays; and what a backup brought back is still its own.
    if let own = alike.first(where: { $0.place.path == here.path }), !own.place.stands(beside: here) {
      return found(own.path, .own)
    }
    let free = unused(usual)
    if !id.isEmpty, let other = alike.first { return found(free, .copy(of: other.place.path)) }
    return found(free, .new)
  }

  /// A folder of its own for a plan that is another one than before.
  func fresh(for place: Place) -> StateFolder {
    StateFolder(
      path: unused("\(root)/\(StateFolders.name(place.planID, place.path))"), kind: .new, place: place)
  }

  /// Whether this user can record in a folder.
  static func isUsable(_ path: String) -> Bool { SystemCall.refusal(toKeepFilesIn: path) == nil }

  /// Those that say where their plan was, first the ones of use. One of an earlier version says it only by its name.
  private func known(usual: String, _ here: Place) -> [(path: String, place: Place)] {
    guard let folder = try? Descriptor.openFolder(root),
      let entries = try? SystemCall.entries(in: folder, path: root)
    else { return [] }
    let paths = entries.map { "\(root)/\($0.name)" }.sorted()
    return (paths.filter(StateFolders.isUsable) + paths.filter { !StateFolders.isUsable($0) }).compactMap {
      path in
      if let place = StateFolder.place(in: path) { return (path, place) }
      return path == usual ? (path, here) : nil
    }
  }

  /// A name that nothing has yet.
  private func unused(_ path: String) -> String {
    if SystemCall.status(path) == nil { return path }
    return (2...).lazy.map { "\(path)-\($0)" }.first { SystemCall.status($0) == nil } ?? path
  }

  /// Those of an id that stand in names of files.
  static func letters(of planID: String) -> String {
    planID.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// A name may have 255 bytes.
  private static let longestID = 200

  private static func name(_ id: String, _ path: String) -> String {
    let letters = letters(of: id).prefix(longestID)
    return "\(letters.isEmpty ? "plan" : letters)-\(hexadecimal(fnv1a(path.pathBytes), digits: 16))"
  }
}
