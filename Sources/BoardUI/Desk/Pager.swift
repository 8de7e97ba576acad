import PlanModel

/// Text that is longer than its place.
package struct Pager: Equatable, Sendable {
  package var content: Content
  package var top = 0
  /// What is typed in the help, which finds rows of it.
  package var query = TextField()

  package enum Content: Equatable, Sendable {
    case help
    case row(RowKey)
    /// One of what `!` found.
    case problem(Int)
    /// What was typed about something that is not in the plan any more.
    case typed(String)
    /// What was settled in a meeting.
    case minutes(Minutes)
    /// What came back in sheets, the lines of a plan that change, or a bulletin.
    case text(String)
  }
}
