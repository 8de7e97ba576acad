import BoardUI
import PlanImport
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore
import StorePhrases

// What commands say, in English. Names of statuses, lights and roles are those that are shortest to type.
extension CommandPhrase {
  var english: String {
    switch self {
    case .aboutProgram: "Duban: a board for the tasks of a work plan"
    case .aboutBoard: "open the board (the default)"
    case .aboutList: "list items, with the same filters as the board"
    case .aboutShow: "show an item in full, with all its records"
    case .aboutMark: "set the status of an item"
    case .aboutNote: "add a progress note to an item"
    case .aboutDue: "change the due date of an item"
    case .aboutMeasure: "record a measured value of a target"
    case .aboutUndo: "undo your last record on this computer"
    case .aboutLog: "list the records, newest first"
    case .aboutChanges:
      "what happened in a period: newly done, newly overdue, units without an entry, and the records"
    case .aboutCheck: "check plan and records: exit code 0 fine, 1 warnings, 2 errors, 3 unreadable"
    case .aboutDemo: "open a demo with simulated progress that leaves nothing behind"
    case .aboutSync: "sync with other computers through git"
    case .aboutImport: "make a plan of a document (docx, txt, html, xlsx, csv), or show what it changes"
    case .aboutDiff: "list the items that two plans add, remove and change"
    case .aboutDoctor: "see whether terminal, folders, git and clock are well, and what to do where not"
    case .aboutSetup: "for administrators: let a group share the folder of a plan"
    case .aboutMerge:
      "take in sheets that units filled in (xlsx, csv of export): shows what changes, then records it"
    case .argumentSheets: "the sheets that came back"
    case .optionMergeYes: "record without asking"
    case .optionMergeMine: "where nothing decides, what the board says"
    case .optionMergeOthers: "where nothing decides, what the sheets say; of sheets that differ the last"
    case .mineOrSheets: "Write one of --mine and --others"
    case .noSheet(let path):
      "\(path) is no sheet of duban: it has no columns No., Task and Status or Progress, and no ID"
    case .mergeChanges(let count): "The sheets change \(English.count(count, "thing")):"
    case .mergeDoubts(let count): "Somebody has to decide on \(English.count(count, "thing")):"
    case .mergeLeftOut(let count): "Cannot be taken in, \(English.count(count, "place")):"
    case .mergeNothing: "Nothing to record"
    case .mergeLine(let about, let what, let place): "\(about) \(what) (\(place))"
    case .mergeDoubt(let doubt): doubt.english
    case .mergeMeasured(let value, let day): "measured \(value) on \(day)"
    case .mergeLeft(let place, let reason, let text): "\(place): \(reason.english(text))"
    case .askSheet(let line): "\(line)\nRecord what the sheet says? y records it, other keys do not: "
    case .askMerge(let count):
      "Record \(count == 1 ? "it" : "these \(count)")? y records, other keys do not: "
    case .mergeNeedsYes(let command): "Nothing was recorded yet. If it is fine, record it with:\n  \(command)"
    case .notRecorded: "Nothing was recorded"
    case .merged(let count, let undo):
      "Recorded \(English.count(count, "entry", "entries")); duban undo takes it back, and \(undo.english) on the board"
    case .mergeOpen(let count, let others, let mine):
      "\(English.count(count, "thing is", "things are")) undecided and not recorded. As the sheets say:\n  \(others)\nAs the board says:\n  \(mine)"
    case .aboutExport: "write items to a file: Excel (xlsx), csv, json …; the same filters as the board"
    case .optionWithin: "only open items due within so many days, overdue ones too, such as 30d"
    case .optionColumns:
      "only these columns, in this order: \(Report.allColumns.map { $0.text(in: .english) }.joined(separator: ", "))"
    case .optionExitCode: "exit code 1 where an item is left, 0 where none is, for scheduled jobs"
    case .optionOutput:
      "file to write; the end of its name says the format, such as .xlsx; default: the plan's name, in this folder"
    case .optionReplace: "replace a file of that name without asking"
    case .dueOrWithin: "Write one of --due and --within"
    case .noSuchSpan(let word): "--within cannot be \"\(word)\"; write 30d or 30"
    case .noColumns(let format): "\(format) always has all fields; leave out --columns"
    case .noSuchColumn(let word):
      "No column \"\(word)\"; there are \(Report.allColumns.map { $0.text(in: .english) }.joined(separator: ", "))"
    case .noFormat(let file, let formats):
      "The name \"\(file)\" tells no format; end it with .xlsx, .csv …, or add --format: \(formats.joined(separator: ", "))"
    case .notForScreens(let format, let command):
      "\(format) cannot be shown on a screen; write a file:\n  \(command)"
    case .fileIsThere(let path, let command):
      "\(path) is there already; take another name, or replace it:\n  \(command)"
    case .askReplace(let path): "\(path) is there already. Replace it? y replaces it, other keys do not: "
    case .notWritten: "Nothing was written"
    case .exported(let path, let items, let fetch, let remark):
      "Written: \(path) (\(English.count(items, "item")))" + (remark.map { "; \($0)" } ?? "")
        + (fetch.map { "; to fetch it: \($0)" } ?? "")
    case .optionEachUnit:
      "a folder: a file for each lead unit that has something open, for it to fill in and send back"
    case .exportedUnits(let path, let units, let idle, let fetch):
      "Written: \(English.count(units, "file")) in \(path)"
        + (idle.isEmpty ? "" : "; nothing open: \(idle.joined(separator: ", "))")
        + (fetch.map { "; to fetch them: \($0)" } ?? "")
    case .noUnitOpen: "No lead unit has anything open among these items: nothing was written"
    case .outputOrUnits: "Write one of --output and --each-unit"
    case .filesAreThere(let path, let count, let command):
      "\(path) has \(English.count(count, "file")) of these names already; take another folder, or replace them:\n  \(command)"
    case .askReplaceAll(let path, let count):
      "\(path) has \(English.count(count, "file")) of these names already. Replace them? y: yes, any other key: no: "
    case .optionGroup: "group, by name or number"
    case .argumentShared: "folder of a plan, or of several"
    case .aboutExplain: "explain each number: its line, level, kind and cost"
    case .optionPlan: "plan folder (with plan.md in it)"
    case .optionAsOf: "day to look at, such as 2018-09-15 or yesterday; default: today"
    case .optionAmbiguous: "columns that signs like ≥ ① “ take in the terminal"
    case .optionLanguage: "language: zh (the default) or en"
    case .optionWho: "your name; it is remembered the first time"
    case .optionUnit: "only items of this unit; a short name will do"
    case .optionRole: "role of the unit: lead (the default), support or any"
    case .optionPhase: "only items due in this phase, such as 3; may be repeated"
    case .optionStatus:
      "only items with this status: \(Status.allCases.map(\.code).joined(separator: ", ")) or open; may be repeated"
    case .optionLight: "only red (overdue), yellow (due soon) or green items; may be repeated"
    case .optionDue: "only items due then: week, month, 30 (days), 2018-01~2018-06"
    case .optionOnly:
      "only items that are: \(ItemTrait.allCases.map(\.english).joined(separator: ", ")); may be repeated, all must hold"
    case .optionFilter:
      "a filter by its name: \(NamedFilter.allCases.map(\.english).joined(separator: ", ")), or one of your own"
    case .optionFind:
      "only items that contain all these words; also numbers, statuses, lights, pinyin in small letters"
    case .optionFix: "add missing IDs to plan.md and lost records of this computer"
    case .optionFormat(let names):
      "output format: "
        + English.or([names.prefix(1).map { $0 + " (the default)" }.joined()] + names.dropFirst())
    case .optionImportFormat: "output format: text (the default) or json"
    case .optionNote:
      "remark; the reason for \(English.and(StatusStep.all.filter(\.needsReason).map(\.code)))"
    case .optionSince:
      "the first day, such as 2018-08-01, 2018-08 or yesterday; by default, for changes the day after the last bulletin, else the first of last month; for log the very first"
    case .optionUntil: "the last day; by default the day looked at"
    case .untilIsAhead(let last, let asOf):
      "--until \(last) is after the day looked at: it ends on \(asOf)"
    case .optionLogWho: "only what this person recorded"
    case .noSuchRecorder(let name, let known):
      known.isEmpty
        ? "\(name) recorded nothing: nobody has yet"
        : "\(name) recorded nothing; these did: \(known.joined(separator: ", "))"
    case .endsBeforeItBegins(let first, let last):
      "\(last) is before \(first): give another --since or --until"
    case .optionOn: "day it happened, such as 2018-09-15, 9-15 or yesterday; default: the day looked at"
    case .optionSure: "record what looks odd without asking"
    case .optionReason: "why the due date changes"
    case .optionTarget: "which target: words of its name, or its ID; needed where there are several"
    case .optionMeasuredOn: "day of the value, such as 2018-06-30 or yesterday; default: the day looked at"
    case .optionSource: "where the value comes from"
    case .optionSamePlan: "the plan's ID in plan.md changed, but it is the same plan"
    case .optionOtherPlan: "the plan's ID in plan.md changed: it is another plan"
    case .optionDryRun: "only show the result, write no files"
    case .optionYes: "write changes to an existing plan without asking"
    case .optionInto: "folder to write to; changes to a plan in it are shown first"
    case .optionMine: "where plan.md was changed differently on both sides, use the text from here"
    case .optionOthers: "where plan.md was changed differently on both sides, use the text from there"
    case .optionItem: "decide only this item, by number or ID; may be repeated"
    case .argumentItem: "number of the item, such as 7.4a, 9.2(1) or P1.1"
    case .argumentMeasuredItem:
      "number or ID of the item, ID of the target, or plan for targets of the whole plan"
    case .argumentMeasured: "measured number, such as 81 or 81.5"
    case .argumentDue: "new due date: 2019-06-30, 2019-06, 2019Q3 or P3; - returns to that of the plan"
    case .argumentStatus: English.or(StatusStep.all.map(\.code))
    case .argumentText: "what was done"
    case .argumentDocument: "document of a work plan"
    case .argumentOld: "old plan: folder or file"
    case .argumentNew: "new plan: folder or file"

    case .plansSeveral(let plans):
      "There are \(plans.count) plans; choose one with --plan:\n"
        + plans.map { "  duban --plan \(shellWord($0))\n" }.joined()
    case .plansNone(let places):
      "No plan was found. Looked in: \(places.joined(separator: ", "))\n"
        + "To make a document into a plan: duban import FILE.docx\nTo see a demo: duban demo\n"
    case .askFirstPlan: "To begin an empty one, type its title and Enter (Enter alone: nothing is made):"
    case .isReading(let files): "Reading \(files) …"
    case .isWriting(let path): "Writing \(path) …"
    case .planIsClosed(let path):
      "No permission to open \(path), so nobody can tell whether a plan is in it; ask its owner or the administrator for the right to read it"
    case .planNotAt(let path): "There is no plan in \(path) (no plan.md)"
    case .plansNotThere(let path):
      "There is no plan in \(path), which the environment variable DUBAN_PLANS names"

    case .noSuchItem(let item):
      "There is no item \"\(item)\"; numbers look like 7.4a, 9.2(1) or P1.1 and are listed by duban list"
    case .severalItems(let item, let lines):
      "\"\(item)\" means \(lines.count) items; please name one:\n" + lines.map { "  \($0)\n" }.joined()
    case .noSuchUnit(let unit, let similar, let key):
      similar.isEmpty
        ? "There is no unit \"\(unit)\"; to see them, press \(key.english) on the board, or use duban list"
        : "\"\(unit)\" may mean \(similar.count) units; please name one: \(similar.joined(separator: ", "))"
    case .unitTaken(let unit): "Unit: \(unit)"
    case .noSuchStatus(let word, let isFilter):
      "There is no status \"\(word)\"; use \(English.or(isFilter ? Status.allCases.map(\.code) + ["open"] : StatusStep.all.map(\.code)))"
    case .noSuchLight(let word):
      "There is no light \"\(word)\"; use \(English.or([Light.red, .yellow, .green].map(\.code)))"
    case .noSuchTrait(let word):
      "--only cannot be \"\(word)\"; use \(English.or(ItemTrait.allCases.map(\.code)))"
    case .noSuchWindow(let word):
      "\"\(word)\" is no time; write --due as week, month, 30, 2018-06 or 2018-01~2018-06"
    case .noSuchFilter(let name, let known):
      "There is no filter \"\(name)\"; there are: \(known.joined(separator: ", "))"
    case .unitUnknown(let command): "Your unit is not known yet; name it, for example:\n  \(command)"
    case .noSuchRole(let word):
      "There is no role \"\(word)\"; use \(English.or(Role.allCases.map(\.code)))"
    case .noSuchPhase(let word, let known):
      "There is no phase \"\(word)\"; this plan has "
        + (known.isEmpty ? "none" : English.and(known))
    case .aboutSlip: "record that a reminder was issued"
    case .optionLevel: "\(English.or(SlipLevel.allCases.map(\.english))); default: the first"
    case .optionSlipPaper: "number of the paper; one paper about several items has one number"
    case .optionSlipUnit: "the unit that it went to; default: the lead unit"
    case .noSuchLevel(let word):
      "--level cannot be \"\(word)\"; use \(English.or(SlipLevel.allCases.map(\.english)))"
    case .optionNoMouse: "leave clicks and the wheel to the terminal"
    case .optionProblems: "what is in the way"
    case .optionNext: "what comes next"
    case .optionPaper: "number of a paper"
    case .optionPercent: "how many hundredths are done, such as 60"
    case .noPercentage(let text):
      "\"\(text)\" is no percentage; --percent is a number from 0 to 100, such as 60"
    case .reasonFor(let step, let command):
      "Please write the reason for \(step.code), such as:\n  \(command)"
    case .reasonExample: "papers missing"
    case .emptyNote(let item):
      "The progress note is empty; write it behind the number, such as: duban note \(item) \"three sites finished\""
    case .whoIsIt:
      "Who is recording? Please add --who NAME (it is remembered), or record something on the board first"
    case .nameNotKept(let why):
      "Your name was not remembered (\(why.english)); please use --who NAME the next time, too"
    case .notUTF8(let word):
      "Cannot read \"\(word)\": it is neither UTF-8 nor the encoding that LANG or LC_ALL names; in a GBK terminal, run "
        + "it again with LANG=zh_CN.GB18030 before it"
    case .mineOrOthers: "Use one of --mine and --others; --item goes with either"

    case .dayAfterAsOf(let day, let asOf): "\(day) is later than \(asOf); use \(asOf) or an earlier day"
    case .askDay(let question): "\(question.english) Type y to go on, anything else to leave it: "
    case .dayLeft: "Nothing was recorded"
    case .typeAgain(let question, let command): "\(question.english)\nIf so, write:\n  \(command)"
    case .typeDay(let why, let command): "\(why.english), for example:\n  \(command)"

    case .noTarget(let item):
      "\(item) has no target; first add a line below it in plan.md:\n    - \(FieldName.target.written): name ≥ 85 %"
    case .noTargetOfPlan:
      "The plan as a whole has no target; first add a line below its title in plan.md:\n"
        + "  - \(FieldName.target.written): name ≥ 85 %"
    case .whichTarget(let item, let choices):
      "\(item) has \(choices.count) targets; please name one:" + english(choices)
    case .noSuchTarget(let word, let item, let choices):
      "\(item) has no target \"\(word)\"; it has:" + english(choices)
    case .severalTargets(let word, let item, let choices):
      "\(item) has \(choices.count) targets with \"\(word)\"; please name one:" + english(choices)
    case .likeTargets(let item, let fix):
      "Some targets of \(item) have the same name, or one that cannot be typed; first give each an ID:\n  \(fix)"
    case .noNumber(let text, let measure):
      "Cannot read \"\(text)\"; write a value like 81 or 81.5"
        + (measure.isEmpty ? "" : "; \(measure) may be left out")
    case .wholePlan: "the plan"

    case .noTerminal: "Standard input is no terminal, so the board cannot open; for a table, use duban list"
    case .terminalUnknown(let name):
      name.isEmpty
        ? "TERM is not set, so the board cannot open; for a table, use duban list"
        : "Unknown terminal TERM=\(name), so the board cannot open; try TERM=xterm, or duban list for a table"
    case .ended(let signal): "Ended (signal \(signal)); all records are saved"

    case .demoLabel: "Demo data"
    case .journalDamage(let count, let place, let problem, let plan):
      "\(English.count(count, "record")) damaged or unreadable and not counted "
        + "(\(place): \(safe(problem.english.what))); to see all: duban check --plan \(plan)"
    case .folderIsAway(let why):
      "The plan folder is out of reach (\(why.english)); the board goes on when it is back"
    case .planIDChangedHere(let old, let new):
      "The plan's ID changed (\(old.isEmpty ? "none" : old) -> \(new.isEmpty ? "none" : new)); quit and open it again "
        + "to say whether it is the same plan"
    case .askSamePlan(let old, let new):
      "The plan's ID in plan.md changed from \"\(old.isEmpty ? "none" : old)\" to \"\(new.isEmpty ? "none" : new)\". "
        + "Is it still the same plan? y, or n for another one: "
    case .idSettled: "Noted; you will not be asked again"
    case .checkClean(let items, let events):
      "No problems: \(English.count(items, "item")), \(English.count(events, "record"))"
    case .checkTotal(let errors, let warnings):
      "\(English.count(errors, "error")), \(English.count(warnings, "warning"))"
    case .checkFixed(let ids, let lines):
      "Mended: \(English.count(ids, "ID")) added"
        + (lines > 0 ? ", \(English.count(lines, "record")) of this computer restored" : "")

    }
  }

  /// Below what is said about them.
  private func english(_ choices: [TargetChoice]) -> String {
    "\n" + choices.map { "  \($0.target):\n    \($0.command)\n" }.joined()
  }
}
