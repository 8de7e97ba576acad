import PlanBytes

/// A field that people may change, and where it stands.
package struct EditableField: Equatable, Sendable {
  package var place: EditPlace
  package var field: EditField
}

// What people are offered to change, and how they would type it.
extension Plan {
  /// The fields of something, in the order in which they are offered; of an item also what its task is called and says,
  /// and its targets.
  package func editableFields(of place: EditPlace) -> [EditableField] {
    guard case .item(let index) = place else {
      let targets = place == .plan ? Array(header.targets) : []
      return ownFields(of: place) + targets.flatMap { ownFields(of: .target($0)) }
    }
    var around: [EditableField] = []
    if case .task(let task) = assignments[index].home { around = ownFields(of: .task(task)) }
    let targets = assignments[index].targets.flatMap { ownFields(of: .target($0)) }
    return around.filter { $0.field == .title } + ownFields(of: place) + targets
      + around.filter { $0.field != .title }
  }

  private func ownFields(of place: EditPlace) -> [EditableField] {
    EditField.allCases.filter { spot(of: $0, at: place) != nil }.map {
      EditableField(place: place, field: $0)
    }
  }

  /// What a field says, as a person would type it; empty where the plan does not say it.
  package func typed(_ field: EditField, at place: EditPlace) -> String {
    guard let value = spot(of: field, at: place)?.value else { return "" }
    switch field {
    case .target, .due, .span: return trimmed(String(decoding: source[value], as: UTF8.self))
    case .body:
      return trimmed(
        Lines(source, in: value).map { text(source.trimmed($0.content)) }.joined(separator: "\n"))
    case .title, .lead, .support, .scope, .doubt, .short, .add, .move, .remove, .level, .split, .join,
      .number, .lines:
      return trimmed(text(value))
    }
  }

  /// The items that stand under something, or are it.
  package func items(in place: EditPlace) -> [Int] {
    switch place {
    case .group(let index): Array(groups[index].assignments)
    case .phase(let index): Array(phases[index].deliverables)
    case .task(let task):
      assignments.indices.filter { index in
        guard case .task(let own) = assignments[index].home else { return false }
        return own == task || tasks[own].parent == task
      }
    case .item(let index): [index]
    case .plan, .target, .unit: []
    }
  }

  // MARK: Lines that are shown before they are written

  /// The lines of something and of all that stands under it; ids and blank lines left out.
  package func shownLines(of place: EditPlace) -> [String] {
    block(of: place).map { shownLines(source, $0) } ?? []
  }

  /// The lines that something new would have.
  package func shownLines(adding entry: NewEntry) -> [String] {
    // Whatever id it gets, that is not shown.
    guard let id = ItemID("aaaaaaa"), let lines = lines(of: entry, id: id).first else { return [] }
    return shownLines(lines, lines.indices)
  }

  /// The lines that a description would have.
  package func shownLines(ofBody text: String) -> [String] {
    guard !trimmed(text).isEmpty else { return [] }
    return text.split(whereSeparator: \.isNewline).map { WrittenText.paragraph(trimmed(String($0))) }
      .filter { !$0.isEmpty }
  }

  private func shownLines(_ text: [UInt8], _ range: ByteRange) -> [String] {
    Lines(text, in: range).map { text.trimmed($0.content) }.filter { !$0.isEmpty }.map { line in
      String(decoding: text[WrittenIDs(text, in: line).rest], as: UTF8.self)
    }
  }
}
