import PlanBytes

// The lines of what comes into a plan, in the form of those that are there.
extension Plan {
  /// The ways to write them, the plainest first; each begins with the end of the line before.
  func lines(of entry: NewEntry, id: ItemID) -> [[UInt8]] {
    let texts = [WrittenText.value(entry.text), "\\" + WrittenText.value(entry.text)]
    let headings = [WrittenText.heading(entry.text), "\\" + WrittenText.heading(entry.text)]
    func bytes(_ lines: [String]) -> [UInt8] { lines.flatMap { lineEnd + Array($0.utf8) } }
    switch entry.kind {
    case .group:
      return headings.map {
        bytes(["", "## \(nextNumber(groups.map(\.number), first: Plan.groupName(1)))\($0)"])
      }
    case .phase:
      let span = entry.fields[.span].flatMap { PhaseSpan(typed: $0) }.map { " \($0.written)" } ?? ""
      return headings.map {
        bytes(["", "### \(nextNumber(phases.map(\.number), first: Plan.groupName(1)))\($0)\(span)"])
      }
    case .task, .part:
      let (number, gap) = (nextNumber(for: entry), gap(in: entry))
      let mark = entry.kind == .task ? "###" : "####"
      // A line must say something: where it has no field, what it is called.
      let own = fields(of: entry)
      let contents = own.isEmpty ? texts : [own.joined(separator: "；")]
      return headings.flatMap { heading in
        contents.map { bytes(gap + ["\(mark) \(number)\(heading)", "- \($0) ^\(id)"]) }
      }
    case .item, .deliverable:
      return texts.map { text in bytes(["- \(line(of: entry, text)) ^\(id)"]) }
    case .target:
      let indent = entry.home == .plan ? "" : "  "
      return [bytes(["\(indent)- \(FieldName.target.written): \(trimmed(safe(entry.text))) ^\(id)"])]
    }
  }

  /// The text of a deliverable stands first; that of an item has a name.
  private func line(of entry: NewEntry, _ text: String) -> String {
    var parts = fields(of: entry)
    if entry.kind == .deliverable { parts.insert(text, at: 0) }
    if entry.kind == .item, !trimmed(entry.text).isEmpty {
      let place = parts.firstIndex { $0.hasPrefix(FieldName.due.written) } ?? parts.count
      parts.insert(parts.isEmpty ? text : "\(FieldName.scope.written): \(text)", at: place)
    }
    return parts.joined(separator: "；")
  }

  func fields(of entry: NewEntry) -> [String] {
    [EditField.lead, .support, .due].compactMap { field in
      guard let name = field.name, let text = entry.fields[field], !trimmed(text).isEmpty else { return nil }
      let form = forms(of: FieldEdit(entry.home, field, text)).first ?? []
      return "\(name.written): \(String(decoding: form, as: UTF8.self))"
    }
  }

  // MARK: Numbers

  func nextNumber(for entry: NewEntry) -> String {
    switch entry.home {
    case .group(let group):
      nextNumber(
        groups[group].tasks.filter { tasks[$0].parent == nil }.map { tasks[$0].number }, first: "1. ")
    case .task(let task):
      nextNumber(
        tasks.indices.filter { tasks[$0].parent == task }.map { tasks[$0].number }, first: Plan.partName(1))
    case .plan, .phase, .item, .target, .unit: ""
    }
  }

  /// The next number behind those of its neighbours, in the form of the last of them; none where they have none.
  ///
  /// - Parameter first: where there is no neighbour.
  func nextNumber(_ numbers: [ByteRange], first: String) -> String {
    let values = numbers.map { Numbering(source, in: $0).value ?? 0 }
    guard let last = numbers.last else { return first }
    guard !last.isEmpty else { return "" }
    return number((values.max() ?? 0) + 1, like: text(last))
  }

  /// A number in the form of another.
  func number(_ next: Int, like written: String) -> String {
    // Of Chinese numerals, too, Unicode says that they are numbers; they are no decimal digits.
    let isArabic = written.unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber }
    let digits = isArabic ? String(next) : Numerals.chinese(next)
    let head = written.prefix { $0.isPunctuation }
    let tail = String(written.reversed().prefix { $0.isPunctuation }.reversed())
    return head + digits + tail + (tail == "." ? " " : "")
  }

  /// A blank line, where one stands before its neighbours; before a first one too.
  private func gap(in entry: NewEntry) -> [String] {
    guard entry.kind == .task, case .group(let group) = entry.home else { return [] }
    guard let last = groups[group].tasks.last(where: { tasks[$0].parent == nil }) else { return [] }
    let start = source.lineStart(at: tasks[last].title.lowerBound)
    guard start > 0 else { return [] }
    let before = source.lineStart(at: start - 1)..<source.contentEnd(at: start - 1)
    let isFirst = groups[group].tasks.first == last
    return source.trimmed(before).isEmpty || isFirst ? [""] : []
  }
}
