import PlanModel

// What a command would do now, and why it does nothing.
extension BoardState {
  /// Whether a command does anything now.
  package func isAvailable(_ command: Command) -> Bool { obstacle(to: command) == nil }

  /// Why a command does nothing now; nil where it does something.
  package func obstacle(to command: Command) -> Text? {
    switch command {
    case .setStatus, .writeNote, .setDue:
      isReadOnly ? .readOnlyPlan : selectedItem == nil ? .selectItemFirst : nil
    case .toggle: selectedItem != nil && isReadOnly ? .readOnlyPlan : nil
    case .undo: isReadOnly ? .readOnlyPlan : person == nil ? .nothingToUndo : nil
    case .redo: isReadOnly ? .readOnlyPlan : person == nil ? .nothingToRedo : nil
    case .clearFilter: filter.isEmpty ? .noFilter : nil
    case .review: doubtCount == 0 ? .noDoubts : nil
    case .menu, .detail: selection == nil ? .selectItemFirst : nil
    default: nil
    }
  }

  /// What a command does to the selected row, for the menu.
  func label(of binding: KeyBinding<Command>) -> Text {
    guard binding.command == .toggle else { return binding.long ?? binding.keyName }
    switch toggling {
    case .fold: return .actionFold
    case .resolve: return .actionResolve
    case .reopen: return .actionReopen
    case .choose: return .helpStatus
    case .finish: return .actionDone
    }
  }

  /// The same in a word, for the bar; nil where it is not shown there.
  func word(for binding: KeyBinding<Command>) -> Text? {
    if binding.command == .problems && findingCount == 0 { return nil }
    guard binding.command == .toggle else { return binding.short }
    switch toggling {
    case .fold: return .keyFold
    case .resolve: return .keyResolve
    case .reopen: return .keyReopen
    case .choose: return .keyStatus
    case .finish: return binding.short
    }
  }
}
