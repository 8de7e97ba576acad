/// A form in which a report can be written: each a file of its own, and a row here.
package struct ReportFormat: Sendable {
  /// The word after `--format`, and the end of names of files.
  package let name: String
  /// Whether people read it as it is: only that goes onto a screen.
  package let isText: Bool
  /// Whether its columns can be chosen.
  package let hasColumns: Bool
  /// What it leaves out of a report that is too large for it, in words; nil where nothing.
  package let remark: @Sendable (Report) -> String?
  private let body: @Sendable (Report, inout ReportSink) throws(ReportError) -> Void

  init(
    name: String, isText: Bool = true, hasColumns: Bool = true,
    remark: @escaping @Sendable (Report) -> String? = { _ in nil },
    body: @escaping @Sendable (Report, inout ReportSink) throws(ReportError) -> Void
  ) {
    (self.name, self.isText, self.hasColumns) = (name, isText, hasColumns)
    (self.remark, self.body) = (remark, body)
  }

  /// Writes all of the file, line ends included.
  package func write(_ report: Report, to sink: inout ReportSink) throws(ReportError) {
    try body(report, &sink)
    try sink.finish()
  }

  /// All bytes of the file.
  package func bytes(_ report: Report) throws(ReportError) -> [UInt8] {
    var sink = ReportSink()
    try write(report, to: &sink)
    return sink.bytes
  }

  /// The first is taken where none is named.
  package static let all: [ReportFormat] = [
    .table, .tsv, .csv, .json, .markdown, .html, .xlsx, .docx,
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
