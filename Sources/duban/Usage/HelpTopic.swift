import BoardUI
import PlanModel
import PlanPhrases

/// A page of help that is on no command: its name behind `duban help`, what it is about, and what it says.
struct HelpTopic: Sendable {
  let name: String
  let about: UsagePhrase
  let text: @Sendable (CommandTree, Language) -> String

  /// All of them, in the order in which they are listed.
  static let all = [
    HelpTopic(name: "terminals", about: .aboutTerminals) { _, language in
      switch language {
      case .chinese: String(decoding: PackageResources.terminals_md, as: UTF8.self)
      case .english: String(decoding: PackageResources.terminals_en_md, as: UTF8.self)
      }
    },
    HelpTopic(name: "manual", about: .aboutManual) { root, language in
      Manual(root: root, language: language).text
    },
  ]
}
