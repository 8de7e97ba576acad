/// What was typed about an item and not saved: kept until it is saved or emptied.
package struct Draft: Sendable, Equatable {
  /// The item's id, or its number where it has none yet.
  package var item: String
  package var kind: Event.Kind
  package var value: String
  /// As typed.
  package var day: String
  package var text: String

  package init(item: String, kind: Event.Kind, value: String, day: String, text: String) {
    self.item = item
    self.kind = kind
    self.value = value
    self.day = day
    self.text = text
  }

  /// Whether both stand for the same thing being typed.
  package func isSame(as other: Draft) -> Bool {
    item == other.item && kind == other.kind && (kind == .due || value == other.value)
  }

  /// Its line in a file, with LF; escaped like a journal's.
  package var line: [UInt8] {
    Array(([item, kind.code, value, day, text].map(EventLine.escape).joined(separator: "\t") + "\n").utf8)
  }

  /// Reads a line without its end; nil where it is none.
  package init?(line: ArraySlice<UInt8>) {
    let cells = line.split(separator: Ascii.tab, omittingEmptySubsequences: false)
      .map { EventLine.unescape(String(decoding: $0, as: UTF8.self)) }
    guard cells.count == 5 else { return nil }
    self.init(
      item: cells[0], kind: Event.Kind(code: cells[1]), value: cells[2], day: cells[3], text: cells[4])
  }
}
