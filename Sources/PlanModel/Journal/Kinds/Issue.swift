extension Event.Kind {
  /// A bulletin was issued.
  package static let issue = Event.Kind(code: "issue", name: .issue)
}
