/// What was typed about an item, a target or many items and not saved: kept until it is saved or emptied.
package struct Draft: Sendable, Equatable {
  /// What it is called where it is kept; empty until it is.
  package var name: String
  /// The id of the item or target, or its number where it has none yet; those of many items with blanks between them.
  package var item: String
  package var kind: Event.Kind
  package var value: String
  /// As typed.
  package var day: String
  package var text: String

  package init(
    name: String = "", item: String, kind: Event.Kind, value: String, day: String, text: String
  ) {
    self.name = name
    self.item = item
    self.kind = kind
    self.value = value
    self.day = day
    self.text = text
  }

  /// The items that it is about, where these are many.
  package var many: [String]? {
    let names = item.split(separator: " ").map(String.init)
    return names.count > 1 ? names : nil
  }

  /// Whether both stand for the same thing being typed; what is said of many items is the same of others.
  package func isSame(as other: Draft) -> Bool {
    guard item == other.item || many != nil && other.many != nil, kind == other.kind else { return false }
    return [.due, .meas, .note].contains(kind) || value == other.value
  }

  /// Its line in a file, with LF; escaped like a journal's.
  package var line: [UInt8] {
    Array(([item, kind.code, value, day, text].map(EventLine.escape).joined(separator: "\t") + "\n").utf8)
  }

  /// Reads a line without its end; nil where it is none.
  package init?(name: String, line: ArraySlice<UInt8>) {
    let cells = Draft.cells(of: line)
    guard cells.count == 5 else { return nil }
    self.init(name: name, cells)
  }

  /// Reads a line of an older version that was to be saved as soon as the plan's folder is back.
  package init?(waitingLine line: ArraySlice<UInt8>) {
    let cells = Draft.cells(of: line)
    guard cells.count == 6, cells[5] == "!" else { return nil }
    self.init(name: "", cells)
  }

  private init(name: String, _ cells: [String]) {
    self.init(
      name: name, item: cells[0], kind: Event.Kind(code: cells[1]), value: cells[2], day: cells[3],
      text: cells[4])
  }

  private static func cells(of line: ArraySlice<UInt8>) -> [String] {
    line.cells.map { EventLine.unescape(String(decoding: $0, as: UTF8.self)) }
  }
}
