extension Snapshot {
  /// What a table said of an item on a day, by what had been recorded up to a moment.
  package func past(of index: Int, on day: Day, upTo moment: Moment) -> (status: Status, text: String) {
    func history(_ id: ItemID) -> ItemHistory {
      ItemHistory(journal.history(of: id).events.filter { $0.time <= moment })
    }
    let status = plan.assignments[index].id.map { history($0).standing(on: day).status } ?? .todo
    let last = plan.ids(about: index).compactMap { history($0).lastEntry(upTo: day) }.max()
    return (status, last?.text ?? "")
  }
}
