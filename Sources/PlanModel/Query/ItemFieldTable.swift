extension ItemField {
  /// Every field, in the order of their columns: one row each, from which all tables, files and lists follow.
  package static let all: [ItemField] = [
    ItemField(
      .number, name: "number", isExported: true, screen: .fixed(12), plain: .columns(8),
      search: .own { plan, index, text in plan.writeNumber(of: index) { text.append(ascii: $0) } },
      planned: { .number($0.itemNumber) }),
    ItemField(
      .doubt, detail: .aboveLedger, planned: { item in item.doubt.map { .doubt($0) } ?? .nothing }),
    ItemField(
      .section, isExported: true, search: .shared(SearchIndex.addSections),
      planned: { $0.plan.name(of: $0.section) }),
    ItemField(
      .task, isExported: true, search: .shared(SearchIndex.addTasks), planned: { .path($0.taskPath) }),
    ItemField(.task, screen: .rest, plain: .columns(36), planned: { .text($0.title) }),
    ItemField(.taskName, comparison: Comparison(rank: 0), planned: { .text($0.taskTitle) }),
    ItemField(
      .scope, name: "scope", isExported: true, comparison: Comparison(rank: 3, telling: .bothIfShort),
      search: .own { plan, index, text in text.append(plan.assignments[index].scope, of: plan.source) },
      planned: { .text($0.scope) }),
    ItemField(
      .leads, label: .lead, name: "lead", isExported: true,
      screen: .left { $0 >= 54 ? max(15, $0 / 5) : 0 }, plain: .columns(26),
      comparison: Comparison(rank: 1), search: .units, planned: { .names($0.leads) }),
    ItemField(
      .supporters, label: .support, name: "cooperating", isExported: true,
      screen: .left { $0 >= 120 ? $0 / 6 : 0 }, detail: .aboveLedgerWithRoom,
      comparison: Comparison(rank: 2), search: .units, planned: { .names($0.supporters) }),
    ItemField(
      .targets, isExported: true, screen: .left { $0 >= 110 ? $0 / 6 : 0 }, detail: .aboveLedger,
      comparison: Comparison(rank: 5), search: .own(SearchIndex.addIndicators),
      planned: { .targets($0.targets) }),
    ItemField(.due, comparison: Comparison(rank: 4), planned: { $0.writtenDue }),
    ItemField(
      .due, name: "due", screen: .right { $0 >= 60 ? 11 : 0 }, plain: .columns(10),
      standing: { item in
        item.due.map { .due($0, phase: item.duePhase.map { item.plan.phases[$0].ordinal }) } ?? .nothing
      }),
    ItemField(
      .status, name: "status", screen: .fixed(12, isRight: true), plain: .columns(6),
      standing: { .status($0.status) }
    ),
    ItemField(
      .light, name: "light", screen: .sign(12), plain: .sign,
      standing: { $0.sign }),
    ItemField(.lastDay, standing: { .text($0.lastEntry?.day.description ?? "") }),
    ItemField(
      .progress, screen: .left { $0 >= 140 ? $0 / 5 : 0 }, search: .remarks,
      standing: { .text($0.lastEntry?.text ?? "") }),
    ItemField(
      .id, name: "id", isExported: true, planned: { item in item.id.map { .text("\($0)") } ?? .nothing }
    ),
    ItemField(
      .description, detail: .belowLedger, comparison: Comparison(rank: 6, telling: .name),
      search: .shared(SearchIndex.addDescriptions), planned: { .text($0.description) }),
  ]
}

extension ItemField {
  /// What has lines of its own in the detail.
  package static let detailed = all.filter { $0.detail != nil }

  /// What is compared between two readings of a plan, in the order in which differences are told.
  static let compared = all.filter { $0.comparison != nil }.sorted { one, other in
    (one.comparison?.rank ?? 0) < (other.comparison?.rank ?? 0)
  }
}
