import Glibc
import PlanModel

/// What is remembered about the person at the screen, in `$XDG_CONFIG_HOME/duban/settings`: lines `名: 值`.
package struct Settings: Sendable, Equatable {
  package var name: String?
  package var unit: String?
  /// Columns of characters of ambiguous width.
  package var ambiguousWidth: Int?
  /// Lines that this version does not know, kept.
  private var others: [String] = []

  package init() {}

  /// Reads the settings; none where there is no file or it cannot be read.
  package init(in folders: UserFolders) {
    guard let path = Settings.path(in: folders),
      let bytes = try? Descriptor.openRegular(path, in: AT_FDCWD, flags: O_RDONLY).readAll(path: path)
    else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(maxSplits: 1, whereSeparator: { $0 == ":" || $0 == "：" }).map {
        trimmed($0)
      }
      switch (parts.first, parts.count == 2 ? parts[1] : "") {
      case ("姓名", let value): name = value.isEmpty ? nil : value
      case ("单位", let value): unit = value
      case ("歧义宽度", let value): ambiguousWidth = [1, 2].first { String($0) == value }
      default: others.append(String(line))
      }
    }
  }

  /// Writes the settings.
  package func save(in folders: UserFolders) throws(StoreError) {
    guard let path = Settings.path(in: folders), let slash = path.lastIndex(of: "/") else {
      throw .noStateFolder
    }
    try makeFolders(String(path[..<slash]))
    let lines = [name.map { "姓名: \($0)" }, unit.map { "单位: \($0)" }, ambiguousWidth.map { "歧义宽度: \($0)" }]
    let text = (lines.compactMap { $0 } + others).map { $0 + "\n" }.joined()
    try replaceFile(path, with: Array(text.utf8))
  }

  private static func path(in folders: UserFolders) -> String? {
    folders.config.map { "\($0)/duban/settings" }
  }
}
