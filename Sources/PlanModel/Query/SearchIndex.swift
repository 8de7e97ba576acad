import PlanBytes

/// The text of a plan and of all remarks, folded once: what is looked through for an item says the table of its fields.
package struct SearchIndex: Sendable {
  private var texts: TextIndex
  private var remarks: TextIndex
  /// How many events are in it.
  private var eventCount = 0
  /// The items of each unit.
  private let itemsByUnit: ItemsByUnit
  /// What may be sought by pinyin, besides units; made when that is first done.
  private var titles: TextIndex?
  /// The words that were sought last, and where each was found.
  private var last: [Found] = []

  private struct Found {
    var wanted: [UInt8]
    var isPinyin: Bool
    var texts: [Range<Int>] = []
    var remarks: [Range<Int>] = []
    var titles: [Range<Int>] = []
  }

  package init(_ snapshot: Snapshot) {
    let plan = snapshot.plan
    itemsByUnit = ItemsByUnit(plan)
    texts = TextIndex(capacity: plan.source.count)
    remarks = TextIndex(capacity: snapshot.journal.count * 32)
    // What is short lies together, and what is long, which the table has last: what is sought is often found in the
    // one and not in the other.
    addOwn(of: plan)
    for case .shared(let add)? in ItemField.all.map(\.search) { add(plan, &texts) }
    update(snapshot.journal)
  }

  /// Adds the texts that each item has for itself, one piece for each item.
  private mutating func addOwn(of plan: Plan) {
    let own = ItemField.all.compactMap { if case .own(let write)? = $0.search { write } else { nil } }
    for index in plan.assignments.indices {
      texts.add(about: index..<index + 1) { text in
        for write in own {
          write(plan, index, &text)
          text.append(byte: Ascii.newline)
        }
      }
    }
  }

  /// Takes in the remarks of events that it does not have yet.
  package mutating func update(_ journal: Journal) {
    if eventCount < journal.count { last = [] }
    for event in journal.indices.dropFirst(eventCount) {
      journal.withRemark(of: event) { who, text in
        remarks.add(about: event.value..<event.value + 1) {
          $0.append(text)
          $0.append(byte: Ascii.newline)
          $0.append(who)
        }
      }
    }
    eventCount = journal.count
  }

  /// For each item whether all words of a text are found in it; full-width and capital letters mean the same as
  /// half-width and small ones.
  package mutating func items(containing text: String, in snapshot: Snapshot) -> [Bool] {
    let words = SoughtWord.all(in: text)
    var result = [Bool](repeating: true, count: snapshot.plan.assignments.count)
    var kept: [Found] = []
    for (place, word) in words.enumerated() {
      var found = [Bool](repeating: false, count: result.count)
      kept.append(find(word, snapshot, &found))
      if place == 0 {
        result = found
      } else {
        for item in result.indices where !found[item] { result[item] = false }
      }
    }
    last = kept
    return result
  }

  /// Marks the items in which a word is found.
  private mutating func find(_ word: SoughtWord, _ snapshot: Snapshot, _ isFound: inout [Bool]) -> Found {
    // One more letter is sought only where those before it were found.
    let before = last.first { word.form.contains($0.wanted) }
    var found = Found(wanted: word.form, isPinyin: word.pinyin != nil)
    found.texts = texts.search(word.form, in: before?.texts) { items in
      for item in items { isFound[item] = true }
    }
    found.remarks = remarks.search(word.form, in: before?.remarks) { events in
      for event in events.lazy.map(EventIndex.init)
      where snapshot.journal.isInLedger(event, on: snapshot.asOf) {
        if let item = snapshot.item(ofEvent: event) { isFound[item] = true }
      }
    }
    for unit in snapshot.plan.units.all where word.names(unit: unit.name) {
      for item in itemsByUnit[Int(unit.number)] { isFound[Int(item)] = true }
    }
    word.pinyin.map { found.titles = find($0, snapshot.plan, &isFound) }
    for item in word.items(named: snapshot, isInTexts: isFound.contains(true)) { isFound[item] = true }
    return found
  }

  /// Marks the items whose titles are read so.
  private mutating func find(_ query: PinyinQuery, _ plan: Plan, _ isFound: inout [Bool]) -> [Range<Int>] {
    let titles = self.titles ?? SearchIndex.titles(of: plan)
    self.titles = titles
    let before = last.first { $0.isPinyin && query.letters.starts(with: $0.wanted) }
    return titles.search(in: before?.titles) { bytes, range in
      query.firstMatch(in: bytes, range) != nil
    } _: { items in
      for item in items { isFound[item] = true }
    }
  }
}

// What the table of fields says of where to look.
extension SearchIndex {
  static func addSections(of plan: Plan, to texts: inout TextIndex) {
    for phase in plan.phases {
      texts.add(about: phase.deliverables) { $0.append(phase.title, of: plan.source) }
    }
    for group in plan.groups {
      texts.add(about: group.assignments) { $0.append(group.title, of: plan.source) }
    }
  }

  /// The title of a task is that of its parts, too.
  static func addTasks(of plan: Plan, to texts: inout TextIndex) {
    for (index, task) in plan.tasks.enumerated() {
      texts.add(about: plan.assignments(ofTaskAndParts: index)) { $0.append(task.title, of: plan.source) }
    }
  }

  /// All titles, of parts of the table, of tasks and of items.
  fileprivate static func titles(of plan: Plan) -> TextIndex {
    var titles = TextIndex(capacity: plan.source.count / 4)
    addSections(of: plan, to: &titles)
    addTasks(of: plan, to: &titles)
    for (index, item) in plan.assignments.enumerated() where !item.scope.isEmpty {
      titles.add(about: index..<index + 1) { $0.append(item.scope, of: plan.source) }
    }
    return titles
  }

  static func addDescriptions(of plan: Plan, to texts: inout TextIndex) {
    for task in plan.tasks {
      texts.add(about: task.assignments) { text in
        plan.forEachParagraph(in: task.body) {
          text.append($0, of: plan.source)
          text.append(byte: Ascii.newline)
        }
      }
    }
  }

  static func addIndicators(of plan: Plan, item index: Int, to text: inout FoldedText) {
    for target in plan.targets[plan.assignments[index].targets] {
      text.append(target.indicator, of: plan.source)
      text.append(byte: Ascii.newline)
    }
  }
}

/// The items in which each unit has any part.
private struct ItemsByUnit: Sendable {
  /// Where the items of each unit end in `items`; they begin where those of the unit before end.
  private var ends: [Int]
  private var items: [Int32]

  init(_ plan: Plan) {
    ends = Array(repeating: 0, count: plan.units.names.count)
    for unit in plan.unitReferences { ends[Int(unit)] += 1 }
    var sum = 0
    for unit in ends.indices { (ends[unit], sum) = (sum, sum + ends[unit]) }
    items = Array(repeating: 0, count: sum)
    for index in plan.assignments.indices {
      for unit in plan.units(of: index, role: .any) {
        items[ends[Int(unit)]] = Int32(index)
        ends[Int(unit)] += 1
      }
    }
  }

  subscript(unit: Int) -> ArraySlice<Int32> { items[(unit == 0 ? 0 : ends[unit - 1])..<ends[unit]] }
}

extension Plan {
  /// The assignments of a task and of its parts, which follow it.
  fileprivate func assignments(ofTaskAndParts index: Int) -> Range<Int> {
    let own = tasks[index].assignments
    guard tasks[index].hasParts else { return own }
    let parts = tasks[(index + 1)...].prefix { $0.parent == index }
    return own.lowerBound..<(parts.last?.assignments.upperBound ?? own.upperBound)
  }
}
