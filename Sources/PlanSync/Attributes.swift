import Glibc
import PlanModel
import PlanStore

/// What git is told of the plan's files, so that it neither changes their bytes nor merges them as it merges text.
struct Attributes {
  let files: PlanFiles
  private var repository: Repository { files.repository }

  /// Journals are no text for git: each line end stays, and a merge keeps the lines of both sides. This goes to all
  /// machines with the plan.
  private static let shared = "\(PlanFiles.journal)/*.tsv -text merge=union"
  /// What anybody can say in a `.gitattributes` that comes with the plan, and what would change the bytes.
  private static let taken = "-filter -ident -working-tree-encoding"

  /// The lines for `.git/info/attributes`, which win over every `.gitattributes`.
  private var own: [String] {
    let prefix = String(path: repository.prefix)
    return [
      "\(Attributes.pattern(prefix, "\(PlanFiles.journal)/*.tsv")) -text merge=union \(Attributes.taken)",
      "\(Attributes.pattern(prefix, PlanFiles.plan)) \(Attributes.taken)",
    ]
  }

  /// Writes down what git does not know yet.
  func set() throws(SyncError) {
    let info = "\(repository.commonFolder)/info"
    let known = (try? readWholeFile("\(info)/attributes")) ?? []
    let lines = Set(known.nonEmptyLines.map { String(decoding: $0, as: UTF8.self) })
    let missing = own.filter { !lines.contains($0) }
    if missing.isEmpty { return }
    try share()
    try stored { () throws(StoreError) in
      try makeFolders(info)
      for line in missing { try PlanFolder(path: info).add(line: line, toFile: "attributes") }
    }
  }

  private func share() throws(SyncError) {
    let known = try repository.git.need(
      ["check-attr", "-z", "text", "merge", "--", "\(PlanFiles.journal)/duban.tsv"]
    ).paths.map { String(decoding: $0, as: UTF8.self) }
    if known.count == 6, known[2] == "unset", known[5] == "union" { return }
    try stored { () throws(StoreError) in
      try files.folder.add(line: Attributes.shared, toFile: ".gitattributes")
    }
  }

  /// A pattern for names in a folder whose own name may have any signs, as gitattributes(5) wants it.
  private static func pattern(_ folder: String, _ names: String) -> String {
    let literal = folder.map { "\\*?[".contains($0) ? "\\\($0)" : "\($0)" }.joined()
    let pattern = "/\(literal)\(names)"
    guard pattern.contains(where: { $0.isWhitespace || $0 == "\"" || $0 == "\\" }) else { return pattern }
    let quoted = pattern.map { sign in
      sign == "\n" ? "\\n" : sign == "\t" ? "\\t" : "\\\"".contains(sign) ? "\\\(sign)" : "\(sign)"
    }
    return "\"\(quoted.joined())\""
  }
}
