/// What a plan calls what has no title in the document.
package enum TitleWords {
  /// A plan, as the name of its folder.
  package static let plan = "（未命名方案）"
  static let group = "工作任务"
  static let ungrouped = "未分组"
  static let untitled = "（无标题）"
}
