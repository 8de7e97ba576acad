import PlanModel
import PlanPhrases

// What commands that make papers say, in English.
extension PaperPhrase {
  var english: String {
    switch self {
    case .aboutReport:
      "The bulletin: how much is done, in progress, blocked, not started; changes, overdue items, silent units, targets"
    case .optionNumber: "its number, such as 3 or 2018-09; by default it goes on from the last one"
    case .optionDate: "the day that stands on it; by default the day looked at"
    case .optionReportSince:
      "the first day; by default the day after the last bulletin, else the first of last month"
    case .optionReportOutput: "the file to write, by its ending .html, .md, …; by default it is shown"
    case .optionIssue:
      "issue it: keep it in the plan's folder issued and record that, to be printed again as it is; the next period begins there"
    case .noNumber(let number):
      "\"\(number)\" cannot name a file; write 3 or 2018-09, without / \\ : * ? \" < > | and no . in front"
    case .issued(let number, let days, let again):
      (again ? "It was kept, but not recorded: now issued" : "Issued")
        + " bulletin \(number) (\(days.first) to \(days.last)); to take that back: duban undo"
    case .issuedAlready(let number, let days, let command):
      "Bulletin \(number) (\(days.first) to \(days.last)) was issued and stays as it is; to print it again:\n  \(command)"
    case .issuedLost(let number, let command):
      "The file of bulletin \(number) is missing or was changed, so it cannot be printed; to see more:\n  \(command)"
    case .reportWritten(let path, let number, let fetch):
      "Bulletin \(number) is written to \(path)" + (fetch.map { "; to fetch it: \($0)" } ?? "")
    }
  }
}
