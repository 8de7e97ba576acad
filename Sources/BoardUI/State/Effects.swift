import PlanModel

/// What the board asks the world to do; what comes of it returns as an `Outcome`.
package enum Effect: Equatable, Sendable {
  case save(Entry)
  /// Take back the person's last event.
  case undo(who: String)
  case remember(Person)
  /// Keep what was typed and not saved.
  case keep(Draft)
  /// It is saved, or emptied.
  case forget(Draft)
  case quit
}

/// An event about to be recorded on an item.
package struct Entry: Equatable, Sendable {
  /// Index into the assignments of the plan on the board.
  package var item: Int
  package var on: Day
  package var kind: Event.Kind
  package var value = ""
  package var text = ""

  package init(item: Int, on: Day, kind: Event.Kind, value: String = "", text: String = "") {
    self.item = item
    self.on = on
    self.kind = kind
    self.value = value
    self.text = text
  }
}

/// Who is at the screen.
package struct Person: Equatable, Sendable {
  package var name: String
  package var unit: String

  package init(name: String, unit: String) {
    self.name = name
    self.unit = unit
  }
}

/// What others did, or why that cannot be seen.
package struct News: Sendable {
  package var lines: [JournalPiece] = []
  package var plan: Plan?
  package var problem: String?

  package init(lines: [JournalPiece] = [], plan: Plan? = nil, problem: String? = nil) {
    self.lines = lines
    self.plan = plan
    self.problem = problem
  }
}

/// What became of an effect.
package enum Outcome: Equatable, Sendable {
  /// On the disk: the journal line, and the plan where it had to be changed for it.
  case saved(line: [UInt8], plan: [UInt8]?)
  /// Taken back: the journal line of the void, and the event it takes back.
  case undone(line: [UInt8], event: Event)
  case nothingToUndo
  /// Not on the disk; why.
  case notSaved(String)
  case remembered
}
