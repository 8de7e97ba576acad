/// Which journals a look at the folder opens. Opening each is the only way to see what is new on a network drive; of
/// thousands it would keep a processor busy, so each look opens those that had news lately, new ones, and the next share
/// of the rest.
struct PollRound {
  /// The names of all journals when the folder was listed last.
  private(set) var names: [String] = []
  private var folder: FileStamp?
  /// Those that were new in the last list.
  private var new: [String] = []
  /// Those that had news lately, the last one last.
  private var recent: [String] = []
  private var looks = 0
  /// Where the next share begins.
  private var place = 0

  /// In so many looks all files are opened.
  static let looksForAll = 5
  /// Up to so many files are opened at every look, and so many of those that had news.
  static let (few, mostRecent) = (512, 64)

  /// Whether the folder is to be listed: it changed, or may have changed unseen.
  mutating func needsList(isWhole: Bool, folder stamp: FileStamp) -> Bool {
    looks += 1
    return isWhole || names.count <= PollRound.few || stamp != folder || looks % PollRound.looksForAll == 0
  }

  mutating func take(_ names: [String], folder stamp: FileStamp, new: [String]) {
    (self.names, folder, self.new) = (names, stamp, new)
  }

  mutating func hadNews(_ name: String) {
    recent.removeAll { $0 == name }
    recent.append(name)
    if recent.count > PollRound.mostRecent { recent.removeFirst() }
  }

  /// What a look in passing opens.
  mutating func share() -> [String] {
    guard names.count > PollRound.few else { return names }
    if place >= names.count { place = 0 }
    let end = min(names.count, place + max(PollRound.few, names.count / PollRound.looksForAll + 1))
    defer { (place, new) = (end, []) }
    return Set(names[place..<end] + new + recent).sorted()
  }
}
