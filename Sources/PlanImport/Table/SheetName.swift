/// What the name of a sheet says: a group, or nothing.
enum SheetName {
  /// Empty for Sheet1, 202503, 任务分解表: names of nobody's, or of what the sheet is.
  static func ofGroup(_ name: String) -> String {
    let passage = Passage(String(name.lowercased().filter { !$0.isWhitespace }), line: 1)
    var rest = passage.all
    if let length = TableWords.sheets.length(in: passage, at: 0, before: passage.count) {
      rest = length..<passage.count
    }
    let isNumber = rest.allSatisfy { place in
      let sign = passage.signs[place]
      return sign.isDigit || TableWords.numerals.contains(sign) || ["(", ")", "_", "."].contains(sign)
    }
    let isKind = TableWords.kindsOfSheets.lengthBefore(passage.count, in: passage, from: 0) != nil
    return isNumber || isKind ? "" : name
  }
}
