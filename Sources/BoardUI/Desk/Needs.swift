import PlanModel
import PlanPhrases

// Why a key does nothing now.
extension Desk {
  /// Why a row of a table of keys does nothing now; nil where it does something.
  func obstacle<Action>(to binding: KeyBinding<Action>) -> BoardPhrase? {
    binding.needs.lazy.compactMap { obstacle(to: $0) }.first
  }

  private func obstacle(to need: Need) -> BoardPhrase? {
    switch need {
    case .row: selection == nil ? .selectItemFirst : nil
    case .item: selectedItem == nil && marked.isEmpty ? .selectItemFirst : nil
    case .writing: isReadOnly ? .readOnlyPlan : nil
    case .writingOfRow: isReadOnly && (selectedItem != nil || !marked.isEmpty) ? .readOnlyPlan : nil
    case .records: person == nil ? .model(.nothingToUndo) : nil
    case .undoneRecords: person == nil ? .nothingToRedo : nil
    case .filter: filter.isEmpty ? .noFilter : nil
    case .hits: !isFiltered ? .findFirst : shown.count == 0 ? .nothingMatches : nil
    case .soughtText: filter.text.isEmpty ? .findFirst : nil
    case .doubts: doubtCount == 0 ? .noDoubts : nil
    case .findings: findingCount == 0 ? .noProblems : nil
    case .toggling: toggling == nil ? .nothingToFold : nil
    case .folding: viewFacts.folds ? nil : .nothingToFold
    case .arranging: viewFacts.arranges ? nil : .nothingToArrange
    case .exporting: exports.isEmpty ? .nothingToExport : shown.count == 0 ? .nothingMatches : nil
    case .editing: partInHand == nil && marked.isEmpty ? .editing(.nothingToEdit) : nil
    case .adding: viewFacts.adds || entryInHand != nil ? nil : .editing(.nothingToAdd)
    case .dueItems: all.overdue + all.soon == 0 ? .nothingForMeeting : nil
    case .writtenText: minutesShown == nil ? .keyUnknownInside : nil
    case .narrowedList: isNarrowedListOpen ? nil : .keyUnknownInside
    case .tickedList: isTickedListOpen ? nil : .keyUnknownInside
    }
  }

  /// The minutes that lie open.
  var minutesShown: Minutes? {
    if case .pager(let pager) = overlays.last, case .minutes(let minutes) = pager.content {
      minutes
    } else {
      nil
    }
  }

  private var isNarrowedListOpen: Bool {
    if case .chooser(let chooser) = overlays.last { chooser.isNarrowedByTyping } else { false }
  }

  private var isTickedListOpen: Bool {
    if case .chooser(let chooser) = overlays.last { chooser.purpose.unitSpots != nil } else { false }
  }

  // MARK: The space bar

  /// What the space bar does to the selected row.
  enum Toggling { case fold, finishMarked, finish, reopen, choose, resolve }

  /// Nil where it does nothing.
  var toggling: Toggling? {
    if !marked.isEmpty { return .finishMarked }
    guard let place = selectedItem else { return canFold ? .fold : nil }
    let snapshot = plans[place.plan]
    if snapshot.conflicts[place.index] { return .resolve }
    switch snapshot.statuses[place.index] {
    case .todo, .doing, .blocked: return .finish
    case .done: return .reopen
    case .closed, .dropped: return .choose
    }
  }

  /// What a command does to the selected row, for the menu.
  func label(of binding: KeyBinding<Command>) -> KeyPhrase? {
    guard binding.command == .toggle else { return binding.long }
    switch toggling {
    case .fold: return .actionFold
    case .resolve: return .actionResolve
    case .reopen: return .actionReopen
    case .choose: return .helpStatus
    case .finish, nil: return .actionDone
    case .finishMarked: return .actionDoneMarked
    }
  }

  /// Whether anything is in the plan, and under the heading that is selected.
  private var isBegun: Bool {
    if case .section(let section, let plan) = selection {
      return !plans[Int(plan)].plan.items(of: section).isEmpty
    }
    return selection != nil
  }

  /// The word of a key of the board in the bar; nil where it is not shown there now.
  func word(for binding: KeyBinding<Command>) -> KeyPhrase? {
    if let need = binding.barNeed, obstacle(to: need) != nil { return nil }
    if binding.command == .arrange, !viewFacts.looksBack { return nil }
    if case .unit = selection, binding.command == .menu { return .keyItsItems }
    if binding.command == .add, !viewFacts.adds { return isBegun ? nil : .keyAdd }
    guard binding.command == .toggle else { return binding.short }
    switch toggling {
    case .fold: return .keyFold
    case .resolve: return .keyResolve
    case .reopen: return .keyReopen
    case .choose: return .keyStatus
    case .finish, .finishMarked, nil: return binding.short
    }
  }
}
