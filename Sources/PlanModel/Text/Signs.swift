import PlanBytes

// The signs of the plan's grammar; each in both widths.
extension Signs {
  static let colons: Signs = [":", "：", "﹕", "∶", "︰", "꞉", "︓", "˸"]
  static let semicolons: Signs = ["；", ";", "﹔", "︔", "\u{37E}"]
  static let listCommas: Signs = ["、", "，", ",", "﹑", "､", "﹐", "︑"]
  static let openBrackets: Signs = ["（", "(", "〈", "《", "〔"]
  static let closeBrackets: Signs = ["）", ")", "〉", "》", "〕"]
  /// What cannot stand in the name of a field.
  static let notInNames: Signs = ["，", "。", "、", "；", "（", "《", "“", "　"]
  static let checkboxes: Signs = [
    "[ ]", "[x]", "[X]", "[]", "［ ］", "［x］", "［X］", "☐", "☑", "☒", "□", "■", "√", "✓", "✔",
  ]
  /// What somebody may write in the place of a colon, who does not know that it must be one.
  static let almostColons: Signs = ["=", "＝", "→", "|", "｜", "ː", "⁚", "»", "＞"]
  /// Names of fields that are words of a sentence, too: 配合各镇.
  static let verbs: Signs = ["责任", "负责", "配合", "协办"]
  /// How names of units end.
  static let unitEnds: Signs = ["局", "委", "办", "厅", "政府", "院", "镇", "乡", "中心", "公司", "街道", "部门"]
  static let wideCarets: Signs = ["＾", "ˆ", "⌃"]
  static let numberOpens: Signs = ["（", "("]
  static let numberCloses: Signs = ["）", ")"]
  static let numberEnds: Signs = [".", "．", "、"]
  static let hashes: Signs = ["#", "＃"]
  static let phase: Signs = ["阶段"]
  static let phaseHeads: Signs = ["阶段", "第"]
}
