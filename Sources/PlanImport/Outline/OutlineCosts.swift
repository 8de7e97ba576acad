/// What the solver pays for each step of an outline, in tenths; what speaks for an item is below nothing.
///
/// A gap, a lost number, a late start are dear, not forbidden: the whole of the document decides.
enum OutlineCosts {
  // Where a number stands.
  /// At the head of a line.
  static let lineStart: Int32 = -20
  /// Behind a line end of the page that was joined.
  static let lineBreak: Int32 = -14
  /// Behind several blanks, which stand for a line end.
  static let wideBlank: Int32 = -16
  /// Behind a sentence, a bracket, a semicolon.
  static let behindStop: Int32 = -12
  static let behindBlank: Int32 = -9
  static let behindColon: Int32 = -8
  /// （一） and 第一章 behind a word: they are seldom anything else.
  static let behindWord: Int32 = 0
  /// 一、 behind a word: perhaps an enumeration.
  static let chineseBehindWord: Int32 = 3
  /// `1.` behind a word: perhaps an amount.
  static let digitsBehindWord: Int32 = 4
  /// Behind a comma: an enumeration inside a sentence.
  static let behindComma: Int32 = 20
  /// Inside a line, where numbers of this form begin lines in the document.
  static let insideLine: Int32 = 14
  /// A number at the head of a line that is no item.
  static let skippedHead: Int32 = 14
  /// A number that a word processor made and that is no item.
  static let skippedLabel: Int32 = 60

  // How it goes on.
  /// 2 behind 1.
  static let next: Int32 = -16
  /// 3 behind 1: a number was lost, and again for each further one.
  static let gap: Int32 = 6
  static let widerGap: Int32 = 5
  static let widestGap = 4
  /// The same number twice.
  static let same: Int32 = 26
  /// 1 again without anything above it.
  static let again: Int32 = 20
  /// Backwards, or far ahead.
  static let outOfSeries: Int32 = 35

  // How a level begins.
  static let begins: Int32 = 4
  /// It goes on with the numbers of the group before: numbered through.
  static let goesThrough: Int32 = -9
  /// It goes on with numbers that were left for another form.
  static let returns: Int32 = 6
  static let goesThroughGap: Int32 = 10
  /// 3 as the first one: an excerpt, or its beginning was lost.
  static let late: Int32 = 18
  static let veryLate: Int32 = 3
  /// A form below one under which it has stood already, and one under which it has not.
  static let knownPair: Int32 = -8
  static let newPair: Int32 = 10
  /// A form below one that usually stands below it (GB/T 9704-2012 7.3.3).
  static let wrongOrder: Int32 = 12
  /// For each level that is left for one of another form.
  static let leaves: Int32 = 6
  /// The same form on two levels at once.
  static let sameFormTwice: Int32 = 14
  /// `2.1` below 1.
  static let wrongParent: Int32 = 25
  /// `1.5`, read as a 1 before an amount.
  static let beforeAmount: Int32 = 32

  /// 一 and 1 with nothing behind them but a blank.
  static let bareNumber: Int32 = 12
  static let bareAmount: Int32 = 40

  /// `1.2`, read as a number although a measure stands behind it.
  static let likeAmount: Int32 = 24

  // Where a heading ends that the text runs into.
  /// Headings stand apart, as a rule.
  static let runsOn: Int32 = 14
  /// For each heading beside it into which nothing runs.
  static let bareBeside: Int32 = 3
  /// It ends as titles of sections do, or with another noun of titles.
  static let sectionEnds: Int32 = 12
  static let nounEnds: Int32 = 4
  /// What follows begins like a text, or says the first word of the heading again.
  static let textBegins: Int32 = 10
  static let beginsAgain: Int32 = 8
  /// For each sign that it is longer or shorter than the headings beside it.
  static let otherLength: Int32 = 1

  /// Below this a second reading is nearly as good as the chosen one.
  static let smallMargin: Int32 = 4
}
