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
        do throws(StoreError) {
          let saved = try store.save(entry, by: state.person?.name ?? "", on: state.board)
          return .saved(saved.event, lines: saved.lines, plan: saved.plan)
        } catch {
          return .notSaved(error.message)
        }
      },
      undo: { who, state in
        do throws(StoreError) {
          guard let (event, lines) = try store.undo(by: who, on: state.board) else { return .nothingToUndo }
          return .undone(event, lines: lines)
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
      today: { followsToday ? store.now.day : nil })
  }
}
