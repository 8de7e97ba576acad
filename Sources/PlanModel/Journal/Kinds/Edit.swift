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

  /// Whether it puts lines in, elsewhere, or out.
  package var isOfLines: Bool { self == .add || self == .move || self == .remove }
}

/// What an edit put in the place of what, as it is written in the plan.
///
/// In the event: `value` is the field, behind a blank of which heading or unit (`title （三）`), or, where a part of an
/// item's line came or went as a whole, which of its parts that is (`lead 0`); `text` is the old side TAB the new one.
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
    let words = value.split(separator: " ", maxSplits: 1)
    let sides = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard let field = words.first.flatMap({ EditField(rawValue: String($0)) }), sides.count == 2 else {
      return nil
    }
    self.init(
      field, which: words.count > 1 ? String(words[1]) : "", old: EditSide(written: String(sides[0])),
      new: EditSide(written: String(sides[1])))
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

  /// What a person wrote with it: nothing where its text is what an edit changed.
  package var remark: String { edit == nil ? text : "" }
}
