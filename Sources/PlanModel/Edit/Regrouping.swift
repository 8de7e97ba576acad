import PlanBytes

/// What a person wants to become of the lines of something, in whatever reading of the plan.
package enum Regrouping: Hashable, Sendable {
  /// They go beside something, or behind what stands under it; a heading gets another number, or keeps its own.
  case move(Side, PartKey, number: Int? = nil)
  case up, down, join, renumber
  /// By its lead units where no texts are named.
  case split(into: [String] = [])
  case become(Rearrangement.NonTask)

  package enum Side: Hashable, Sendable { case into, before, after }
}

extension Plan {
  /// The same in this reading; nil where what it names is not there.
  package func rearrangement(_ how: Regrouping, of place: EditPlace) -> Rearrangement? {
    switch how {
    case .move(let side, let key, let number):
      return self.place(of: key).map { .move(place, side.destination($0), number: number) }
    case .up: return .level(place, .up)
    case .down: return .level(place, .down)
    case .join: return .join(place)
    case .split(let texts):
      if case .item(let index) = place { return .split(index, into: texts) } else { return nil }
    case .renumber: return .renumber(place)
    case .become(let kind): return .become(place, kind)
    }
  }

  /// What can become of something besides going elsewhere, in the order in which it is offered.
  package func ways(of place: EditPlace) -> [Regrouping] {
    let levels =
      (newNumber(of: place, .up) == nil ? [] : [Regrouping.up])
      + (newNumber(of: place, .down) == nil ? [] : [.down])
    let join = hasOneBefore(place) ? [Regrouping.join] : []
    let kinds = Rearrangement.NonTask.allCases.filter { isTaskLike(place, for: $0) }.map(Regrouping.become)
    switch place {
    case .plan: return [.renumber]
    case .group: return levels + join + kinds + [.renumber]
    case .task(let task): return levels + join + kinds + (tasks[task].hasParts ? [.renumber] : [])
    case .phase: return kinds
    case .item(let index): return (assignments[index].leads.count > 1 ? [.split()] : []) + join
    case .target, .unit: return []
    }
  }

  /// Whether something like it stands before it, under the same heading.
  private func hasOneBefore(_ place: EditPlace) -> Bool {
    switch place {
    case .group(let group): group > 0
    case .task(let task): groups[tasks[task].group].tasks.lowerBound < task
    case .item(let index): index > 0 && assignments[index - 1].home == assignments[index].home
    case .plan, .phase, .target, .unit: false
    }
  }

  // MARK: Lines that are shown before they are written

  /// The lines that go and come with a rearrangement, each with its sign, and the one behind which they come where that
  /// is elsewhere; ids and blank lines left out.
  ///
  /// - Throws: why it cannot be.
  package func shownLines(of change: Rearrangement) throws(EditError) -> [String] {
    // Ids that are only shown, and left out there.
    var numbers = SpreadNumbers()
    let edits = try applying(change) { unusedID(using: &numbers) }
    return edits.flatMap { edit in
      let (old, new, before) = (edit.lines.old, edit.lines.new, edit.lineBefore)
      // Of what goes elsewhere as it is the first line tells here; there all lines are shown.
      let going = before == nil ? old : old.prefix(1) + old.dropFirst().filter { !new.contains($0) }
      return shown("-", going) + shown(" ", [before].compactMap(\.self)) + shown("+", new)
    }
  }

  private func shown(_ sign: String, _ lines: [String]) -> [String] {
    lines.map { line in
      let bytes = Array(line.utf8)
      return sign + " " + String(decoding: bytes[WrittenIDs(bytes, in: bytes.indices).rest], as: UTF8.self)
    }
  }
}

extension Regrouping.Side {
  fileprivate func destination(_ place: EditPlace) -> Rearrangement.Destination {
    switch self {
    case .into: .into(place)
    case .before: .before(place)
    case .after: .after(place)
    }
  }
}

/// Numbers one after the other, spread over all that there are.
private struct SpreadNumbers: RandomNumberGenerator {
  private var last: UInt64 = 0

  mutating func next() -> UInt64 {
    last &+= 0x9E37_79B9_7F4A_7C15
    return last
  }
}
