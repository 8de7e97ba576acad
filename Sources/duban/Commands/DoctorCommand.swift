import ArgumentParser
import PlanModel
import PlanPhrases

/// `duban doctor`: whether terminal, folders, git and clock are as the program needs them, and what to do where not.
///
/// Exit codes: 0 all is well, 1 something is to be mended.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "doctor", abstract: said(.aboutDoctor))

  @OptionGroup var options: SharedOptions

  func run() throws {
    let request = try options.request
    let findings = Examination(request).findings()
    let toMend = findings.count { if case .remedy = $0.answer { true } else { false } }
    let end = toMend == 0 ? DoctorPhrase.allGood : .someToMend(toMend)
    let lines = findings.flatMap { DoctorCommand.lines($0, in: request.language) }
    try writeOutput((lines + [end.text(in: request.language)]).lines)
    if toMend > 0 { throw ExitCode(1) }
  }

  private static func lines(_ finding: Examination.Finding, in language: Language) -> [String] {
    let (word, phrases): (DoctorPhrase, [any Phrase]) =
      switch finding.answer {
      case .good(let phrase): (.good, [phrase])
      case .remedy(let phrases): (.remedy, phrases)
      case .notSeen(let phrase): (.notSeen, [phrase])
      }
    let text = phrases.map { $0.text(in: language) }.joined(separator: "\n")
    let head = column(finding.about, 12, language) + column(word, 10, language)
    let indent = String(repeating: " ", count: 22)
    let lines =
      text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) + finding.picture
    return lines.enumerated().map { ($0.offset == 0 ? head : indent) + $0.element }
  }

  /// A word in so many columns.
  private static func column(_ phrase: DoctorPhrase, _ columns: Int, _ language: Language) -> String {
    let word = phrase.text(in: language)
    return word
      + String(repeating: " ", count: max(1, columns - DisplayWidth(ambiguous: 1).columns(of: word)))
  }
}
