extension Event.Kind {
  /// Progress, in `text`; the value may say how far it is, and counts for nothing yet.
  package static let note = Event.Kind(code: "note", isUndoable: true, isEntry: true, name: .note)
}
