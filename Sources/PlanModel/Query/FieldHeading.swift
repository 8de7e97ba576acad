/// What a field of items is called, over its column and in front of what it says.
package enum FieldHeading: CaseIterable, Sendable {
  case number, doubt, section, task, taskName, scope
  /// Over a column, and in front of names.
  case leads, lead
  case supporters, support
  case targets, due, status, light, lastDay, progress, id, description
}
