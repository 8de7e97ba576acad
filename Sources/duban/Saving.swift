import BoardUI
import PlanModel
import PlanStore

extension BoardServices {
  /// The services on disk.
  init(_ session: Session) {
    let store = session.store
    let folders = session.folders
    let followsToday = session.followsToday
    self.init(
      save: { entry, state in
        outcome { () throws(StoreError) in try store.outcome(of: entry, state) }
      },
      reverse: { what, who, asked, state in
        outcome { () throws(StoreError) in try store.reverse(what, by: who, asked: asked, state) }
      },
      review: { item, state in
        outcome { () throws(StoreError) in
          try store.review(item: item, of: state.board.plan)
          return .reviewed(item: item)
        }
      },
      remember: { person in
        outcome { () throws(StoreError) in try folders.remember(person) }
      },
      keep: { draft in
        outcome { () throws(StoreError) in .kept(draft, as: try store.keep(draft, isHeld: false)) }
      },
      hold: { draft in
        outcome { () throws(StoreError) in .kept(draft, as: try store.keep(draft, isHeld: true)) }
      },
      forget: { draft in
        outcome { () throws(StoreError) in
          try store.forget(draft)
          return .done
        }
      },
      deliver: { state in
        let written = try? store.deliver(on: state.board, by: state.person?.name)
        return written.map { .delivered($0.lines) } ?? .undelivered
      },
      check: { store.outcomeOfCheck($0) }, plan: { store.plan }, drafts: { try? store.newDrafts() },
      news: { store.boardNews(isWhole: $0) },
      today: { followsToday ? store.now.day : nil })
  }
}

extension UserFolders {
  /// Who records here, from now on.
  fileprivate func remember(_ person: Person) throws(StoreError) -> Outcome {
    var settings = Settings(in: self)
    settings.name = person.name
    settings.unit = person.unit
    try settings.save(in: self)
    return .done
  }
}

extension OpenPlan {
  fileprivate func outcome(of entry: Entry, _ state: BoardState) throws(StoreError) -> Outcome {
    let saved = try save(entry, by: state.person?.name ?? "", on: state.board)
    if saved.isWaiting { return .waits(saved.event, item: entry.item) }
    return .saved(saved.event, lines: saved.lines)
  }

  fileprivate func outcomeOfCheck(_ state: BoardState) -> Outcome {
    do throws(StoreError) {
      return .found(try check(width: state.width))
    } catch {
      return .failed(error.message)
    }
  }

  /// What others did, and what there is to say of this machine's own records; nil where there is nothing.
  fileprivate func boardNews(isWhole: Bool) -> News? {
    do throws(StoreError) {
      let (lines, plan) = try news(isWhole: isWhole)
      let notices = takeNotices().map(\.message)
      if lines.isEmpty && plan == nil && notices.isEmpty { return nil }
      return News(lines: lines, plan: plan, notice: notices.isEmpty ? nil : notices.joined(separator: "；"))
    } catch {
      return News(problem: String(.folderIsAway(error.message)))
    }
  }

  /// Takes back the last event, or the last taking back; asks first where that is not of this sitting.
  fileprivate func reverse(
    _ what: Reversal, by who: String, asked: EventID?, _ state: BoardState
  ) throws(StoreError) -> Outcome {
    let reversed = try reverse(what, by: who, on: state.board) { $0 == asked || state.sitting.contains($0) }
    switch (reversed, what) {
    case (.nothing, _): return .nothingToReverse(what)
    case (.asks(let id, let event), _): return .asks(what, id, about: event)
    case (.done(let done), .undo):
      if let void = done.waiting { return .undoWaits(done.event, by: void) }
      return .undone(done.event, lines: done.lines)
    case (.done(let done), .redo):
      if let void = done.waiting {
        return .waits(void, item: void.item.flatMap { state.board.index(of: $0) })
      }
      return .redone(done.event, lines: done.lines)
    }
  }
}

/// What became of an effect; an error of the store is one that is told.
private func outcome(_ body: () throws(StoreError) -> Outcome) -> Outcome {
  do throws(StoreError) {
    return try body()
  } catch .planIDChanged(let old, let new, _) {
    // A board that is opened asks.
    return .notSaved(String(.planIDChangedHere(old, new)))
  } catch {
    return .notSaved(error.message)
  }
}
