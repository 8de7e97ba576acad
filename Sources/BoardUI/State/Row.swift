import PlanModel

/// One row of the 任务分解表.
package enum Row: Hashable, Sendable {
  case section(Section)
  /// Index into the assignments of the plan.
  case item(Int)

  var isItem: Bool { if case .item = self { true } else { false } }
}

/// What a row is known by while the plan is edited around it.
package enum RowKey: Hashable, Sendable {
  case section(Section)
  case item(ItemKey)
}

extension BoardState {
  /// The row of that key; nil where its item is not in the plan.
  func row(of key: RowKey) -> Row? {
    switch key {
    case .section(let section): .section(section)
    case .item(let item): snapshot.plan.index(of: item).map(Row.item)
    }
  }

  func key(of row: Row) -> RowKey {
    switch row {
    case .section(let section): .section(section)
    case .item(let index): .item(snapshot.plan.key(of: index))
    }
  }
}
