import PlanModel

/// What the demo gives to try in the first minutes, ticked as it is done.
package struct Lessons: Equatable, Sendable {
  /// Whose late item is to be found.
  package let unit: String
  package private(set) var done: Set<Lesson> = []

  package init(unit: String) { self.unit = unit }

  mutating func tick(_ lesson: Lesson) { done.insert(lesson) }
}

extension Desk {
  /// Ticks what a look at the desk shows: the item is found where something else than it was put out of sight.
  mutating func noteLessons() {
    guard let lessons, let item = selectedItem.map({ self[$0] }), isFiltered, item.light == .red,
      item.leads.contains(lessons.unit)
    else { return }
    tick(.findLate)
  }

  mutating func tick(_ lesson: Lesson) {
    guard let done = lessons?.done, !done.contains(lesson) else { return }
    lessons?.tick(lesson)
    noteRedrawn()
  }
}
