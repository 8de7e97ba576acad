import PlanBytes

extension Event.Kind {
  /// A change of `plan.md`, which alone is the truth: this says who made it. It states nothing.
  ///
  /// Its item is the id of the item or target; none for the title, headings, phases and units, which its value names
  /// behind the field. See `EditRecord`.
  package static let edit = Event.Kind(code: "edit", isUndoable: true, name: .edit)
}

/// What of a plan an edit changes.
package enum EditField: String, CaseIterable, Sendable {
  case title, lead, support, scope, due, doubt, target
  /// The paragraphs under the heading of a task.
  case body
  /// What a unit, a phase or the plan is called where there is little room.
  case short
  /// From when to when a phase goes.
  case span
  /// Lines that come, go elsewhere, or go.
  case add, move, remove
  /// Lines that become others in their place: a heading of another level, one item that becomes several, several one.
  case level, split, join
  /// The numbers of what stands under something.
  case number
  /// All lines of something, rewritten by hand.
  case lines

  /// Whether it puts lines in, elsewhere, or out, or others in their place.
  package var isOfLines: Bool { [.add, .move, .remove, .level, .split, .join, .lines].contains(self) }
}

/// What an edit put in the place of what, as it is written in the plan.
///
/// In the event: `value` is the field, behind a blank of which heading or unit (`title （三）`), or, where a part of an
/// item's line came or went as a whole, which of its parts that is (`lead 0`); `text` is the old side TAB the new one.
///
/// Of lines both sides begin with those before them, so that they find back to their place. Of a heading that moved or
/// changed its level `value` has both numbers (`level 1.2 1.1(2)`), and of lines that moved how many lines stand before
/// them on each side, where that is not one (`move +2`).
package struct EditRecord: Equatable, Sendable {
  package var field: EditField
  package var which: String
  package var old: EditSide
  package var new: EditSide

  package init(_ field: EditField, which: String = "", old: EditSide, new: EditSide) {
    (self.field, self.which, self.old, self.new) = (field, which, old, new)
  }

  /// Of a part of a text.
  init(_ field: EditField, which: String = "", old: some Collection<UInt8>, new: some Collection<UInt8>) {
    self.init(field, which: which, old: EditSide(old), new: EditSide(new))
  }

  /// What takes it back.
  package var reversed: EditRecord { EditRecord(field, which: which, old: new, new: old) }

  /// The value of its event.
  package var value: String { which.isEmpty ? field.rawValue : "\(field.rawValue) \(which)" }

  /// The text of its event.
  package var text: String { old.written + "\t" + new.written }

  /// Reads the cells of an event; nil where this version does not understand them.
  package init?(value: String, text: String) {
    let sides = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard let topic = EditTopic(value: value), sides.count == 2 else { return nil }
    self.init(
      topic.field, which: topic.which, old: EditSide(written: String(sides[0])),
      new: EditSide(written: String(sides[1])))
  }

  package var topic: EditTopic { EditTopic(field: field, which: which) }
}

/// What the value of an event says of an edit: all that is needed to know what it is about.
package struct EditTopic: Equatable, Sendable {
  package var field: EditField
  package var which: String

  init(field: EditField, which: String) { (self.field, self.which) = (field, which) }

  /// Nil for what this version does not understand.
  init?(value: String) {
    let words = value.split(separator: " ", maxSplits: 1)
    guard let field = words.first.flatMap({ EditField(rawValue: String($0)) }) else { return nil }
    self.init(field: field, which: words.count > 1 ? String(words[1]) : "")
  }

  /// Whether it has both numbers of a heading that moved or changed its level.
  private var hasNumbers: Bool { field == .move || field == .level || field == .join }

  /// How many lines stand before those that moved.
  var anchorLines: Int {
    guard hasNumbers, let last = which.split(separator: " ").last, last.hasPrefix("+") else { return 1 }
    return max(1, Int(last.dropFirst()) ?? 1)
  }

  /// Of which headings or units it is: how what it changed was called, and is.
  package var headings: [String] {
    guard hasNumbers else { return [which] }
    let words = which.split(separator: " ").map(String.init).filter { !$0.hasPrefix("+") }
    return words.isEmpty ? [""] : words
  }
}

/// One side of an edit, as it stands in the plan; of a very long one only the beginning is kept.
package struct EditSide: Equatable, Sendable {
  package var text: String
  /// The checksum of the whole, in hexadecimal digits, where only the beginning is here.
  package var sumOfWhole: String?

  /// In UTF-8 bytes, escaped.
  static let longest = 15 * 1024
  /// Stands before the checksum; nothing else is escaped so.
  private static let cut = "\\#"

  init(_ bytes: some Collection<UInt8>) { self.init(String(decoding: bytes, as: UTF8.self)) }
  package init(_ text: String) { self.text = text }

  /// Whether not all of it can be kept.
  var isTooLong: Bool { EventLine.escape(text).utf8.count > EditSide.longest }

  /// Whether all of it is here.
  package var isWhole: Bool { sumOfWhole == nil }

  /// Whether it says the same as a text does.
  func isSame(as other: EditSide) -> Bool {
    guard isWhole, other.isWhole else { return written == other.written }
    return text == other.text
  }

  /// Escaped like a cell by itself, and cut.
  package var written: String {
    let escaped = EventLine.escape(text)
    if let sumOfWhole { return escaped + EditSide.cut + sumOfWhole }
    guard escaped.utf8.count > EditSide.longest else { return escaped }
    var (size, head) = (0, String.UnicodeScalarView())
    for scalar in text.unicodeScalars {
      size += EventLine.escape(String(scalar)).utf8.count
      guard size <= EditSide.longest else { break }
      head.append(scalar)
    }
    let sum = hexadecimal(fnv1a(Array(text.utf8)), digits: 16)
    return EventLine.escape(String(head)) + EditSide.cut + sum
  }

  init(written: String) {
    let digits = written.suffix(16)
    let head = written.dropLast(16)
    // After an even number of backslashes the sign is one of the text.
    let isCut =
      head.hasSuffix(EditSide.cut) && head.dropLast().reversed().prefix { $0 == "\\" }.count % 2 == 1
    if isCut, digits.allSatisfy(\.isHexDigit) {
      text = EventLine.unescape(String(head.dropLast(EditSide.cut.count)))
      sumOfWhole = String(digits)
    } else {
      text = EventLine.unescape(written)
    }
  }
}

extension Event {
  /// What it says of a change of the plan; nil for other kinds and for what this version does not understand.
  package var edit: EditRecord? { kind == .edit ? EditRecord(value: value, text: text) : nil }

  /// What it is about, without both sides; nil as above.
  package var editTopic: EditTopic? { kind == .edit ? EditTopic(value: value) : nil }

  /// What a person wrote with it: nothing where its text is what an edit changed.
  package var remark: String { edit == nil && kind != .issue ? text : "" }
}
