/// Edits that the plan does not hold any more, though nothing says who changed it.
struct EditCheck<Location> {
  private var edits: [(event: Event, location: Location)] = []
  private var voids: [Event] = []

  mutating func take(_ event: Event, at location: Location) {
    if event.kind == .edit { edits.append((event, location)) }
    if event.kind == .void { voids.append(event) }
  }

  func findings(in plan: Plan) -> [(problem: JournalProblem, location: Location)] {
    let byItem = Dictionary(grouping: edits) { $0.event.item }
    let voids = Dictionary(grouping: self.voids.filter { byItem[$0.item] != nil }, by: \.item)
    return byItem.flatMap { (item, edits) -> [(problem: JournalProblem, location: Location)] in
      let history = ItemHistory(edits.map(\.event) + (voids[item] ?? []))
      let overwritten = plan.overwrittenEdits(in: history)
      return overwritten.compactMap { event in
        guard let record = event.edit, let found = edits.first(where: { $0.event == event }) else {
          return nil
        }
        let name = item.flatMap { id in
          plan.item(about: id).map { plan.itemNumber(of: $0).written } ?? "^\(id)"
        }
        return (.planEdited(record.field, of: name ?? record.which), found.location)
      }
    }
  }
}
