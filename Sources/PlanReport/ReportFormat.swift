/// A form in which a report can be written: each a file of its own, and a row here.
package struct ReportFormat: Sendable {
  /// The word after `--format`.
  package let name: String
  /// All bytes of the file, line ends included.
  package let bytes: @Sendable (Report) -> [UInt8]

  /// The first is taken where none is named.
  package static let all: [ReportFormat] = [.table, .tsv, .csv, .json, .markdown]
}
