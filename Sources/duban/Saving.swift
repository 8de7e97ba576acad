import BoardUI
import PlanModel
import PlanStore

/// An event that is on the disk: its line, and the plan where it was changed for it.
struct Saved {
  var line: [UInt8]
  var plan: Plan?
}

extension OpenPlan {
  /// Puts an entry on the disk, made in knowledge of what the board shows.
  func save(_ entry: Entry, by who: String, on board: Board) throws(StoreError) -> Saved {
    let id = try identify(item: entry.item, of: board.plan)
    let after = entry.kind == .mark ? board.history(of: entry.item).references(forMarkOn: entry.on) : []
    let draft = EventDraft(
      who: who, on: entry.on, kind: entry.kind, item: id, value: entry.value, text: entry.text, after: after)
    let line = try append(draft, to: board.journal)
    return Saved(line: line, plan: plan.source == board.plan.source ? nil : plan)
  }

  /// Takes back the last event of a person on this machine; nil where there is none.
  func undo(by who: String, on board: Board) throws(StoreError) -> (line: [UInt8], event: Event)? {
    guard let event = try lastUndoable(by: who, in: board.journal) else { return nil }
    // A void is true of the day of what it takes back: that day, too, looks as if it had never been.
    let draft = EventDraft(who: who, on: event.on, kind: .void, item: event.item, after: [event.id.reference])
    return (try append(draft, to: board.journal), event)
  }
}

extension Board {
  func absorbing(_ saved: Saved) -> Board {
    var board = saved.plan.map { with(plan: $0) } ?? self
    board.absorb(JournalPiece(written: saved.line))
    return board
  }
}

extension BoardServices {
  /// The services on disk.
  init(_ session: Session) {
    let store = session.store
    let folders = session.folders
    self.init(
      save: { entry, state in
        do throws(StoreError) {
          let saved = try store.save(entry, by: state.person?.name ?? "", on: state.board)
          return .saved(line: saved.line, plan: saved.plan?.source)
        } catch {
          return .notSaved(error.message)
        }
      },
      undo: { who, state in
        do throws(StoreError) {
          guard let (line, event) = try store.undo(by: who, on: state.board) else { return .nothingToUndo }
          return .undone(line: line, event: event)
        } catch {
          return .notSaved(error.message)
        }
      },
      remember: { person in
        do throws(StoreError) {
          var settings = Settings(in: folders)
          settings.name = person.name
          settings.unit = person.unit
          try settings.save(in: folders)
          return .remembered
        } catch {
          return .notSaved(error.message)
        }
      },
      keep: { draft, isDone in
        do throws(StoreError) {
          try store.keep(draft, isDone: isDone)
          return .remembered
        } catch {
          return .notSaved(error.message)
        }
      },
      news: {
        do throws(StoreError) {
          let (lines, plan) = try store.news()
          return lines.isEmpty && plan == nil ? nil : News(lines: lines, plan: plan)
        } catch {
          return News(problem: String(.folderIsAway(error.message)))
        }
      },
      today: { session.followsToday ? store.now.day : nil })
  }
}
