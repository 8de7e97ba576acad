extension Event.Kind {
  /// A bulletin was issued (通报): its value is the number, its day the last of the period, its text the first day TAB the
  /// SHA-256 of the file that holds it. It is about the plan as a whole.
  package static let issue = Event.Kind(
    code: "issue", isUndoable: true, name: .issue, shown: { $0.isEmpty ? nil : .bulletin($0) })
}
