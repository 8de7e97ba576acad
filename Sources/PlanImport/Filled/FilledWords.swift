import PlanModel

/// The words by which a sheet of ours says what it is, in the languages in which sheets are written.
enum FilledWords {
  /// In front of the moment at which it went out.
  static let madeAt = ["导出于", "exported"]
  /// In front of the day that it was of.
  static let day = ["截至", "as of"]

  /// How the line begins that says what is to be filled in.
  static let hints = ["黄底的", "Please fill in"]

  /// The heads of the sheet of targets.
  static let measured = ["本次实测", "Measured now"]
  static let measuredOn = ["实测日期", "Measured on"]
  static let indicator = ["指标", "Indicator"]
  static let id = ["记号", "ID"]
  static let number = ["编号", "No."]

  /// In front of what is recorded from a sheet: whose it was.
  static func mark(of unit: String) -> String { "〔\(unit)报表〕" }

  /// What was written in the sheet, of a text that was recorded from one.
  static func unmarked(_ text: String) -> Substring {
    guard text.hasPrefix("〔"), let end = text.firstRange(of: "报表〕") else { return text[...] }
    return text[end.upperBound...]
  }
}
