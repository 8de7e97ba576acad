// Where what is sought is found in an item.
extension Item {
  /// The first of its fields in which a word is found, what is recorded of it among them; nil where it is in none.
  package func field(with word: SoughtWord) -> ItemField? {
    ItemField.all.first { field in
      switch field.search {
      case .none: false
      case .own, .shared: word.isIn(field.value(of: self).compared) || isTitle(field) && isRead(word)
      case .units: names(field).contains { word.names(unit: $0) }
      case .remarks: ledger.contains { word.isIn($0.event.text) || word.isIn($0.event.who) }
      }
    }
  }

  private func isTitle(_ field: ItemField) -> Bool { field.heading == .task || field.heading == .section }

  private func isRead(_ word: SoughtWord) -> Bool {
    word.pinyin.map { query in
      ([title, sectionTitle] + taskPath).contains { query.match(in: $0) != nil }
    } ?? false
  }

  private var sectionTitle: String {
    switch section {
    case .phase(let phase): plan.text(plan.phases[phase].title)
    case .group(let group): plan.text(plan.groups[group].title)
    }
  }

  /// The names of the units of a field, and their aliases.
  private func names(_ field: ItemField) -> [String] {
    let names = field.heading == .supporters ? supporters : leads
    let numbers = Set(names.compactMap { plan.units.number(of: $0) })
    return names + plan.units.aliases.filter { numbers.contains($0.number) }.map(\.name)
  }
}

extension SoughtWord {
  /// The parts of a text, folded, that are to be made to stand out: where it is found, or read so.
  package func parts(of text: String) -> [String] {
    isIn(text) ? [String(decoding: form, as: UTF8.self)] : [pinyin?.match(in: text)].compactMap(\.self)
  }
}
