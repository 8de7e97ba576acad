/// Lines that are no text of a plan: the date of its issue, notes of the publisher.
enum SignatureLine {
  /// A line that is a date and nothing else: 2017年6月1日, 二〇一七年六月一日.
  static func isDate(_ text: Passage) -> Bool {
    guard (6...20).contains(text.count), text.signs.contains("年"), let end = text.signs.last, end == "日"
    else {
      return false
    }
    return text.signs.allSatisfy {
      $0.isDigit || $0.isBlank || "年月日〇○零一二三四五六七八九十OoΟ".unicodeScalars.contains($0)
    }
  }

  /// The date of a line that is a date, or that ends with one behind the name of who signs.
  static func date(of text: Passage) -> Passage? {
    if isDate(text) { return text }
    guard let year = text.all.last(where: { text.signs[$0] == DateWords.year }), year >= 4 else { return nil }
    let (name, date) = (Passage(text, 0..<year - 4), Passage(text, year - 4..<text.count))
    return isDate(date) && isName(name) && UnitList.isUnit(name.all, name) ? date : nil
  }

  /// （柳政办发〔2019〕45号）
  static func isDocumentNumber(_ text: Passage) -> Bool {
    text.has("号", at: text.count - (text.signs.last == ")" ? 2 : 1)) && text.contains(["("], in: text.all)
  }

  private static let ofNotes = WordSet("此件 公开 印发 删减")

  /// （此件公开发布）
  static func isNote(_ text: Passage) -> Bool {
    text.count <= 20 && text.signs.first == "(" && text.signs.last == ")"
      && text.contains(ofNotes, in: text.all)
  }

  /// The name of who signs: short, without stops.
  static func isName(_ text: Passage) -> Bool {
    text.count <= 40 && !text.signs.contains { ["。", ",", ";", ":"].contains($0) }
  }
}
