/// What an item is known by while its plan is edited around it: its id, or its line where it has none yet.
package enum ItemKey: Hashable, Sendable {
  case id(ItemID)
  case line(LineKey)
}

/// The same for a target.
package enum TargetKey: Hashable, Sendable {
  case id(ItemID)
  case line(LineKey)
}

/// The line of an item or a target without its id, and which of those that are alike.
package struct LineKey: Hashable, Sendable {
  fileprivate let isItem: Bool
  fileprivate let text: [UInt8]
  /// Its position, from 0, among so many.
  fileprivate let position: Int
  fileprivate let count: Int
}

extension Plan {
  /// What the item at an index into `assignments` is known by.
  package func key(of index: Int) -> ItemKey {
    assignments[index].id.map(ItemKey.id) ?? .line(lineKey(of: .item(index)))
  }

  /// The item of that key, as an index into `assignments`; nil where it is not in the plan.
  package func index(of key: ItemKey) -> Int? {
    switch key {
    case .id(let id): return index(of: id)
    case .line(let line):
      guard case .item(let index)? = subject(of: line) else { return nil }
      return index
    }
  }

  /// What the target at an index into `targets` is known by.
  package func key(ofTarget index: Int) -> TargetKey {
    targets[index].id.map(TargetKey.id) ?? .line(lineKey(of: .target(index)))
  }

  /// The target of that key, as an index into `targets`; nil where it is not in the plan.
  package func target(of key: TargetKey) -> Int? {
    let subject: Subject? =
      switch key {
      case .id(let id): subject(of: id)
      case .line(let line): subject(of: line)
      }
    guard case .target(let index)? = subject else { return nil }
    return index
  }

  /// The same item or target in another reading of the plan: by id, else by its line.
  package func subject(like subject: Subject, in other: Plan) -> Subject? {
    if source == other.source { return subject }
    guard let id = id(of: subject) else { return other.subject(of: lineKey(of: subject)) }
    return other.subject(of: id).flatMap { $0.isItem == subject.isItem ? $0 : nil }
  }

  /// The line of an item or a target, whatever id it has.
  package func lineKey(of subject: Subject) -> LineKey {
    let text = Array(text(of: subject))
    let alike = subjects(of: text, isItem: subject.isItem)
    return LineKey(
      isItem: subject.isItem, text: text, position: alike.firstIndex(of: subject) ?? 0, count: alike.count)
  }

  /// The item or target of that line, whatever id it has; nil where there are more or fewer that are alike.
  package func subject(of line: LineKey) -> Subject? {
    let alike = subjects(of: line.text, isItem: line.isItem)
    return alike.count == line.count ? alike[line.position] : nil
  }

  private func subjects(of text: [UInt8], isItem: Bool) -> [Subject] {
    let indices = isItem ? assignments.indices : targets.indices
    return indices.lazy.map { isItem ? .item($0) : .target($0) }.filter {
      line(of: $0).count >= text.count && self.text(of: $0).elementsEqual(text)
    }
  }
}

// Of many at once: each alone looks through all lines.
extension Plan {
  /// What items are known by.
  package func keys(of indices: [Int]) -> [ItemKey] {
    let nameless = indices.contains { assignments[$0].id == nil } ? itemsByText : [:]
    return indices.map { index in
      if let id = assignments[index].id { return .id(id) }
      let text = self.text(of: .item(index))
      let alike = nameless[text] ?? []
      return .line(
        LineKey(
          isItem: true, text: Array(text), position: alike.firstIndex(of: index) ?? 0, count: alike.count))
    }
  }

  /// The items of some keys, as indices into `assignments`; nil where one is not in the plan.
  package func indices(of keys: [ItemKey]) -> [Int?] {
    let hasLines = keys.contains { if case .line = $0 { true } else { false } }
    let byText = hasLines ? itemsByText : [:]
    return keys.map { key in
      switch key {
      case .id(let id): return index(of: id)
      case .line(let line):
        let alike = byText[line.text[...]] ?? []
        return line.isItem && alike.count == line.count ? alike[line.position] : nil
      }
    }
  }

  /// The items of each line, whatever id it has.
  private var itemsByText: [ArraySlice<UInt8>: [Int]] {
    Dictionary(grouping: assignments.indices) { text(of: .item($0)) }
  }
}

extension Subject {
  fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}
