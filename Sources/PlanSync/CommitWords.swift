/// What stands over commits: part of the repository, and so the same whoever looks at it.
enum CommitWords {
  static let plan = "duban: 方案有改动"
  static let seal = "duban: 封存"
  static let settings = "duban: 记录文件怎样合并"

  static func merge(_ name: String) -> String { "duban: 合并 \(name)" }

  static func records(_ count: Int, _ people: [String], hasMore: Bool) -> String {
    "duban: \(count) 条记录（\(people.joined(separator: "、"))\(hasMore ? " 等" : "")）"
  }
}
