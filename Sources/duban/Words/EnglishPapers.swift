import PlanModel
import PlanPhrases
import PlanReport

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
    case .optionNextText:
      "what comes next: the words of this file (txt, docx); they are kept with what is issued"
    case .oddNumber(let number):
      "\(number) is no number for a bulletin: it has digits that count from 1 and does not begin with -, such as 3 or 2018-09"
    case .noNumber(let number):
      "\"\(number)\" cannot name a file; write 3 or 2018-09, without / \\ : * ? \" < > | and no . in front"
    case .issued(let number, let days, let again):
      (again ? "It was kept, but not recorded: now issued" : "Issued")
        + " bulletin \(number) (\(days.first) to \(days.last)); to take that back: duban undo"
    case .issuedOnBoard(let number, let days):
      "Issued bulletin \(number) (\(days.first) to \(days.last))"
    case .issuedAlready(let number, let days, let command):
      "Bulletin \(number) (\(days.first) to \(days.last)) was issued and stays as it is; to print it again:\n  \(command)"
    case .issuedLost(let number, let command):
      "The file of bulletin \(number) is missing or was changed, so it cannot be printed; to see more:\n  \(command)"
    case .reportWritten(let path, let number, let length, let fetch):
      "Bulletin \(number) is written to \(path)" + (length.map { ", \($0) characters" } ?? "")
        + (fetch.map { "; to fetch it: \($0)" } ?? "")
    case .aboutTemplate:
      "Write out the document that a paper is filled into, to be edited and put into templates in the plan's folder"
    case .argumentTemplate: "which one: \(ShippedTemplate.allCases.map(\.code).joined(separator: ", "))"
    case .optionTemplate: "fill this document, this time only; for docx"
    case .optionTemplateOutput:
      "the file to write; by default the name of the template, in the current folder"
    case .aboutSlips:
      "A reminder (docx) for each unit that has something overdue or due soon; all are recorded"
    case .optionSlipsPaper:
      "the number of the first, the others count on; by default it goes on from the last one"
    case .optionSlipsLevel:
      "\(SlipLevel.allCases.map(\.english).joined(separator: ", ")); by default by what there is: due soon, overdue, urged in vain"
    case .optionSlipsOutput: "the folder to write into; by default a new one"
    case .templateWritten(let path, let name):
      "The template is written to \(path); put it into templates in the plan's folder, still named \(name).docx"
    case .noTemplate(let name):
      "There is no template \"\(name)\"; there are: \(ShippedTemplate.allCases.map(\.code).joined(separator: ", "))"
    case .noTemplateFor(let format): "\(format) needs no template; for one, write a .docx"
    case .templateProblem(let name, let error):
      "Template \(name), paragraph \(error.paragraph), \"\(error.text.prefix(40))\": \(error.problem.english)"
    case .templateUnreadable(let name, let why): "Cannot read the template \(name): \(why)"
    case .typedNumber(let name, let paragraph, let word, let typed, let counted):
      "Template \(name), paragraph \(paragraph) says \(word) \(typed), counted are \(counted): please check"
    case .isCounting: "Counting for the bulletin …"
    case .noLead(let count, let numbers, let command):
      "\(English.count(count, "item")) without a lead unit, so nobody is told: \(Language.english.list(numbers))\(count > numbers.count ? ", …" : ""); name one: \(command)"
    case .someUnit: "UNIT"
    case .noSlips: "No unit has anything overdue or due soon; nobody is to be reminded"
    case .slip(let paper):
      "\(paper.level.english)  \(paper.number)  \(paper.unit)  \(English.count(paper.items.count, "item"))"
    case .slipsWritten(let path, let count, let records, let fetch):
      "Written to \(path) (\(English.count(count, "paper"))), \(English.count(records, "reminder")) recorded; to take the records back: duban undo"
        + (fetch.map { "; to fetch them: \($0)" } ?? "")
    case .firstPaper(let year): "\(year)-1"
    case .slipFolder(let day): "reminders-\(day)"
    case .bulletinFile(let number, let day): "bulletin-\(number)-\(day)"
    }
  }
}

extension TemplateError.Problem {
  fileprivate var english: String {
    switch self {
    case .unknown(let name, let known):
      "nothing is called \(name); here there are: \(known.joined(separator: ", "))"
    case .unclosed(let name): "{{#\(name)}} has no {{/\(name)}} behind it"
    case .unopened(let name): "{{/\(name)}} has no {{#\(name)}} before it"
    }
  }
}
