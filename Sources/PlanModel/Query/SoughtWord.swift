import PlanBytes

/// One of the words of a text that is sought.
///
/// It is found where it stands, whatever case and width. Besides, it may be a number in any of its written forms, name a
/// status, a light or a trait, or, in small letters of ASCII, be pinyin of a title or a unit.
package struct SoughtWord: Sendable {
  /// As it was typed.
  package let text: String
  /// As text is compared.
  let form: [UInt8]
  package let pinyin: PinyinQuery?

  init(_ text: String) {
    self.text = text
    form = Array(comparisonForm(text).utf8)
    pinyin = PinyinQuery(text)
  }

  /// The words of a text, between blanks.
  package static func all(in text: String) -> [SoughtWord] {
    text.split(whereSeparator: \.isWhitespace).map { SoughtWord(String($0)) }
  }

  /// Whether a text contains it.
  package func isIn(_ text: String) -> Bool { Array(comparisonForm(text).utf8).contains(form) }

  /// Whether it is a part of a unit's name, or pinyin for it.
  package func names(unit: String) -> Bool { isIn(unit) || pinyin?.names(unit) ?? false }

  /// The items that it names: by their number, or by what they are.
  ///
  /// - Parameter isInTexts: it is found as a text. Then only the words of the screen mean what they name: 绿色 is more
  ///   often sought in what is to be done than as a colour of lights.
  func items(named snapshot: Snapshot, isInTexts: Bool) -> [Int] {
    // One sign alone is no number, and no word for a status.
    guard text.count > 1 else { return [] }
    let numbered = snapshot.plan.items(named: text)
    guard let named = Named(text), named.isOnScreen || !isInTexts else { return numbered }
    return numbered + snapshot.items(matching: named.filter).indicesInPlan
  }

  /// Whether it names what an item is.
  package func names(_ item: Item) -> Bool {
    text.count > 1 && Named(text).map { item.snapshot.meetsConditions(of: $0.filter, item.index) } ?? false
  }

  /// Whether it is a number of an item, or of what that belongs to.
  package func means(_ item: Item) -> Bool {
    text.count > 1 && (ItemNumber(text).map { $0 == item.itemNumber || $0.covers(item.itemNumber) } ?? false)
  }
}

/// What a word names of items, as a filter.
private struct Named {
  var filter = Filter()
  /// It is called so on the screen, in one of its languages, or in commands; or it can hardly mean anything else.
  let isOnScreen: Bool

  init?(_ word: String) {
    if let statuses = Status.named(word) {
      filter.statuses = statuses
      // What is done is sought by whatever word: the key that finishes is called 完成, too.
      isOnScreen = Status.isScreenWord(word) || statuses == [.done]
    } else if let light = Light(word), light != .none {
      filter.lights = [light]
      isOnScreen = Light.isScreenWord(word)
    } else if let trait = ItemTrait(word) {
      filter.traits = [trait]
      isOnScreen = ItemTrait.isScreenWord(word)
    } else {
      return nil
    }
  }
}
