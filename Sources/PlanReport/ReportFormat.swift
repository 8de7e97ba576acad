/// A form in which a report can be written: each a file of its own, and a row here.
package struct ReportFormat: Sendable {
  /// The word after `--format`, and the end of names of files.
  package let name: String
  /// Whether people read it as it is: only that goes onto a screen.
  package let isText: Bool
  /// Whether its columns can be chosen.
  package let hasColumns: Bool
  /// All bytes of the file, line ends included.
  package let bytes: @Sendable (Report) throws(ReportError) -> [UInt8]

  init(
    name: String, isText: Bool = true, hasColumns: Bool = true,
    bytes: @escaping @Sendable (Report) throws(ReportError) -> [UInt8]
  ) {
    (self.name, self.isText, self.hasColumns, self.bytes) = (name, isText, hasColumns, bytes)
  }

  /// The first is taken where none is named.
  package static let all: [ReportFormat] = [
    .table, .tsv, .csv, .json, .markdown, .html, .xlsx,
  ]

  /// The format that the name of a file ends with; nil where it is none of ours.
  package static func named(byEndOf path: String) -> ReportFormat? {
    end(of: path).flatMap { end in all.first { $0.name == (end == "txt" ? table.name : end) } }
  }

  /// What stands behind the last dot of the name of a file, in small letters; nil where there is none.
  static func end(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }
}
