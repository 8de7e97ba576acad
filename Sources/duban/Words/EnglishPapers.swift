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
    case .reportWritten(let path, let number, let fetch):
      "Bulletin \(number) is written to \(path)" + (fetch.map { "; to fetch it: \($0)" } ?? "")
    }
  }
}
