import Glibc
import PlanBytes
import PlanModel

/// What is remembered about the person at the screen, in `$XDG_CONFIG_HOME/duban/settings`: lines `名: 值`.
package struct Settings: Sendable, Equatable {
  package var name: String?
  package var unit: String?
  /// Columns of characters of ambiguous width.
  package var ambiguousWidth: Int?
  /// How files get from here to the person's own computer, in words; `{}` stands for the file.
  package var fetching: String?
  /// Several people share this login: each start asks who it is.
  package var asksWho = false
  /// Lines that this version does not know or cannot read, kept.
  private var others: [[UInt8]] = []

  package init() {}

  /// Reads the settings; none where there is no file or it cannot be read. One that was written with Notepad may be
  /// GB18030.
  package init(in folders: UserFolders) {
    guard let path = Settings.path(in: folders),
      let bytes = try? Descriptor.openRegular(path, in: AT_FDCWD, flags: O_RDONLY).readAll(path: path)
    else { return }
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      let text = String(validating: line, as: UTF8.self) ?? line.decoded(from: Charset.chinese)
      if !take(text ?? "") { others.append(Array(text.map { Array($0.utf8) } ?? Array(line))) }
    }
  }

  /// Whether it is a line that is known here.
  private mutating func take(_ line: String) -> Bool {
    let parts = line.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "：" }).map { trimmed($0) }
    let value = parts.count == 2 ? parts[1] : ""
    switch parts.first {
    // A name with signs that could not be read was stored by an earlier version: it is asked for again.
    case "姓名": name = value.isEmpty || value.contains("\u{FFFD}") ? nil : value
    case "单位": unit = value.contains("\u{FFFD}") ? nil : value
    case "每次问姓名": asksWho = value == "是"
    case "取文件": fetching = value.isEmpty ? nil : value
    case "歧义宽度": ambiguousWidth = [1, 2].first { String($0) == value }
    default: return false
    }
    return true
  }

  /// Writes the settings.
  package func save(in folders: UserFolders) throws(StoreError) {
    guard let path = Settings.path(in: folders), let folder = path.folderAbove else { throw .noStateFolder }
    try makeFolders(folder)
    let lines = [
      name.map { "姓名: \($0)" }, unit.map { "单位: \($0)" }, ambiguousWidth.map { "歧义宽度: \($0)" },
      fetching.map { "取文件: \($0)" }, asksWho ? "每次问姓名: 是" : nil,
    ]
    let all = lines.compactMap { $0.map { Array($0.utf8) } } + others
    try replaceFile(path, with: all.flatMap { $0 + [UInt8(ascii: "\n")] })
  }

  private static func path(in folders: UserFolders) -> String? {
    folders.config.map { "\($0)/duban/settings" }
  }
}
