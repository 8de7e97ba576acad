import PlanModel
import PlanPhrases

/// The heads of sheets that are only to be read.
enum OwnColumnWords {
  static let ofEvents: [Set<String>] = [["哪天", "记的什么", "录入"], ["Day", "What", "Recorded"]]
}

/// The columns of the table of items that this program writes, known by their heads.
enum OwnColumn: CaseIterable, Sendable {
  case number, section, task, scope, leads, supporters, targets, due, status, light, lastDay, lastText, id

  /// What stands at its head, in the languages in which tables are written.
  var headings: [String] {
    switch self {
    case .number: ["编号", "No."]
    case .section: ["任务组", "Group"]
    case .task: ["任务", "Task"]
    case .scope: ["内容", "Scope"]
    case .leads: ["牵头单位", "Lead unit"]
    case .supporters: ["配合单位", "Supporting"]
    case .targets: ["指标", "Targets"]
    case .due: ["期限", "Due"]
    case .status: ["状态", "Status"]
    case .light: ["预警", "Light"]
    case .lastDay: ["最近更新", "Updated"]
    case .lastText: ["进展", "Progress"]
    case .id: ["记号", "ID"]
    }
  }

  /// The one of a language.
  func heading(in language: Language) -> String {
    switch language {
    case .chinese: headings[0]
    case .english: headings[1]
    }
  }

  /// How it is called in a plan.
  var heading: String { headings[0] }

  /// How a phase is called in the column of groups, in the same languages.
  static func phaseNames(_ ordinal: Int) -> [String] { [Numerals.phaseName(ordinal), "Phase \(ordinal)"] }
}
