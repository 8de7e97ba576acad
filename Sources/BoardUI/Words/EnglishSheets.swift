import PlanModel
import PlanPhrases

// What the board says of papers, in English.
extension SheetPhrase {
  package var english: String {
    switch self {
    case .chore(.unitSheets): "A file for each unit, in a folder, to be filled in"
    case .chore(.collect): "Take in sheets that came back"
    case .chore(.seal): "Seal: fingerprints of all records and the plan"
    case .chore(.issue): "Issue a bulletin: with a number, kept, to be printed again as it is"
    case .fieldNumber: "Number"
    case .fieldNext: "What comes next"
    case .oddNumber(let number):
      number.isEmpty
        ? "Write a number, such as 3 or 2018-09"
        : "\(number) is no number for a bulletin: digits that count from 1, such as 3 or 2018-09"
    case .numberTaken(let number, let days):
      "Bulletin \(number) (\(days.first) to \(days.last)) was issued: take another number"
    case .titleIssuing: "Issue a bulletin"
    case .hintIssuing(let save):
      "To is the last day; what comes next may stay empty; \(save.english) shows it first"
    case .titleBulletin(let number, let last): "Bulletin \(number) (to \(last)) says:"
    case .issueIt(let number): "Issue \(number): keep it, and write it for Word"
    case .readIt: "Read all of it"
    case .notIssued: "Go back, do not issue it yet"
    case .fieldPlace: "Folder"
    case .placeNeeded: "Write the folder that the sheets are in, or the name of a file"
    case .titleCollecting: "Take in sheets"
    case .hintCollecting(let save):
      "A folder or a file, \".\" is where duban was started; \(save.english) looks first"
    case .titleSheets(let sure, let doubts, let left):
      "Sheets: \(sure) to record, \(doubts) to decide on, \(left) without a place"
    case .record(let count): "Record \(count)"
    case .showAll(let sure, let left): "See each: \(sure) to record, \(left) without a place"
    case .allOfKind(let why, let count): "The sheets count in all \(count): \(why)"
    case .nothing: "There is nothing to record in these sheets"
    case .sureOnes(let count): "\(count) to record:"
    case .doubtfulOnes(let count): "\(count) to decide on (changed in both places, or unknown before):"
    case .leftOnes(let count): "\(count) without a place, not taken in:"
    }
  }
}
