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

  /// Names that are those of units, where several sheets are called so: each does what stands on its sheet.
  static func doers(among names: [String]) -> Set<String> {
    let units = Set(names).filter { name in
      let passage = Passage(ofGroup(name), line: 1)
      return UnitList.isUnit(passage.all, passage)
        && UnitWords.endings.lengthBefore(passage.count, in: passage, from: 0) != nil
    }
    return units.count >= 2 ? units : []
  }
}
