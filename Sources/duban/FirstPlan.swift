import ArgumentParser
import Glibc
import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

/// The first plan where there is none: its title is asked for at the terminal, and nothing is written before that is
/// answered.
enum FirstPlan {
  /// The board of a plan; where none is found, of one that is made.
  ///
  /// - Throws: that none is found, where nobody wants one.
  static func session(_ request: Request) throws -> Session {
    do {
      return try Session(board: request)
    } catch let failure as CommandError where canAsk(request, failure) {
      var request = request
      request.plan = try made(failure, in: request.language)
      return try Session(board: request)
    }
  }

  private static func canAsk(_ request: Request, _ failure: CommandError) -> Bool {
    let isNone = failure.phrases.contains { phrase in
      if case .plansNone = phrase as? CommandPhrase { true } else { false }
    }
    return isNone && request.plan == nil && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// Where the plan is that was asked for.
  private static func made(_ failure: CommandError, in language: Language) throws -> String {
    writeError(failure.text(in: language) + String(.askFirstPlan, in: language))
    let title = trimmed(safe(readLine() ?? ""))
    // Nobody wants one.
    guard !title.isEmpty else { throw ExitCode.success }
    var generator = SystemRandomNumberGenerator()
    let folder = PlanFolder(path: "./Plans/" + folderName(of: title))
    let text = PlanWords.plan(
      called: WrittenText.title(title), id: PlanHeader.newID(using: &generator), sections: "")
    try mapped { () throws(StoreError) in try folder.make(plan: Array(text.utf8)) }
    return folder.path
  }

  /// In characters.
  private static let longestName = 20

  private static func folderName(of title: String) -> String {
    let name = title.filter { $0 != "/" && !$0.isWhitespace && $0 != "\\" }.prefix(longestName)
    return name.first == "." ? "_" + name : String(name)
  }
}
