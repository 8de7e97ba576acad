/// What was typed about an item and not saved: kept until it is saved or emptied.
///
/// A waiting one was to be saved while the plan's folder was away; it is saved as soon as that is there again.
package struct Draft: Sendable, Equatable {
  /// The item's id, or its number where it has none yet.
  package var item: String
  package var kind: Event.Kind
  package var value: String
  /// As typed.
  package var day: String
  package var text: String
  package var isWaiting: Bool

  package init(
    item: String, kind: Event.Kind, value: String, day: String, text: String, isWaiting: Bool = false
  ) {
    self.item = item
    self.kind = kind
    self.value = value
    self.day = day
    self.text = text
    self.isWaiting = isWaiting
  }

  /// Whether both stand for the same thing being typed.
  package func isSame(as other: Draft) -> Bool {
    if isWaiting || other.isWaiting { return self == other }
    return item == other.item && kind == other.kind && (kind == .due || value == other.value)
  }

  /// Its line in a file, with LF; escaped like a journal's.
  package var line: [UInt8] {
    let waiting = isWaiting ? [Draft.waitingSign] : []
    return Array(
      (([item, kind.code, value, day, text] + waiting).map(EventLine.escape).joined(separator: "\t") + "\n")
        .utf8)
  }

  /// The sixth cell of a waiting one.
  private static let waitingSign = "!"

  /// Reads a line without its end; nil where it is none.
  package init?(line: ArraySlice<UInt8>) {
    let cells = line.split(separator: Ascii.tab, omittingEmptySubsequences: false)
      .map { EventLine.unescape(String(decoding: $0, as: UTF8.self)) }
    let isWaiting = cells.count == 6 && cells[5] == Draft.waitingSign
    guard cells.count == 5 || isWaiting else { return nil }
    self.init(
      item: cells[0], kind: Event.Kind(code: cells[1]), value: cells[2], day: cells[3], text: cells[4],
      isWaiting: isWaiting)
  }
}
