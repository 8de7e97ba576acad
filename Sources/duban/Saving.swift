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
        outcome { () throws(StoreError) in
          let saved = try store.save(entry, by: state.person?.name ?? "", on: state.board)
          if saved.isWaiting { return .waits(saved.event, item: entry.item) }
          return .saved(saved.event, lines: saved.lines, plan: saved.plan)
        }
      },
      undo: { who, state in
        outcome { () throws(StoreError) in
          guard let undone = try store.undo(by: who, on: state.board) else { return .nothingToUndo }
          if let void = undone.waiting { return .undoWaits(undone.event, by: void) }
          return .undone(undone.event, lines: undone.lines)
        }
      },
      review: { item, state in
        outcome { () throws(StoreError) in
          try store.review(item: item, of: state.board.plan)
          return .reviewed(store.plan)
        }
      },
      remember: { person in
        outcome { () throws(StoreError) in
          var settings = Settings(in: folders)
          settings.name = person.name
          settings.unit = person.unit
          try settings.save(in: folders)
          return .remembered
        }
      },
      keep: { draft, isHeld in
        outcome { () throws(StoreError) in .kept(draft, as: try store.keep(draft, isHeld: isHeld)) }
      },
      forget: { draft in
        outcome { () throws(StoreError) in
          try store.forget(draft)
          return .remembered
        }
      },
      deliver: { state in
        outcome { () throws(StoreError) in
          let (lines, plan) = try store.deliver(on: state.board, by: state.person?.name)
          return .delivered(lines, plan: plan)
        }
      },
      check: { state in
        do throws(StoreError) {
          return .found(try store.check(width: state.width))
        } catch {
          return .failed(error.message)
        }
      },
      drafts: { try? store.newDrafts() },
      news: {
        do throws(StoreError) {
          let (lines, plan) = try store.news()
          let notices = store.takeNotices().map(\.message)
          if lines.isEmpty && plan == nil && notices.isEmpty { return nil }
          return News(
            lines: lines, plan: plan, notice: notices.isEmpty ? nil : notices.joined(separator: "；"))
        } catch {
          return News(problem: String(.folderIsAway(error.message)))
        }
      },
      today: { followsToday ? store.now.day : nil })
  }
}

/// What became of an effect; an error of the store is one that is told.
private func outcome(_ body: () throws(StoreError) -> Outcome) -> Outcome {
  do throws(StoreError) {
    return try body()
  } catch {
    return .notSaved(error.message)
  }
}
