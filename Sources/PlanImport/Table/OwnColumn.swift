/// The columns of the table of items that this program writes, known by their heads.
enum OwnColumn: CaseIterable, Sendable {
  case number, section, task, scope, leads, supporters, targets, due, status, light, lastDay, lastText, id

  /// What stands at its head.
  var heading: String {
    switch self {
    case .number: String(.columnNumber)
    case .section: String(.columnSection)
    case .task: String(.columnTask)
    case .scope: String(.columnScope)
    case .leads: String(.leadUnits)
    case .supporters: String(.supportingUnits)
    case .targets: String(.targets)
    case .due: String(.due)
    case .status: String(.status)
    case .light: String(.light)
    case .lastDay: String(.columnLastDay)
    case .lastText: String(.progressNotes)
    case .id: String(.columnID)
    }
  }
}
