import PlanModel

// What can be wrong with plans and journals, in English. The words of the file are those that its reader knows.
extension PlanProblem {
  package var english: Advice {
    switch self {
    case .missingTitle: ("The plan has no title", "Write # and the title in the first line")
    case .secondTitle:
      ("A second plan title", "One plan per file; use ## for a group of tasks and ### for a task")
    case .newerFormat(let text):
      ("Format \"\(text)\" is newer than this program", "It can only be viewed; please upgrade duban")
    case .badFormat(let text):
      (
        "Cannot read the format \"\(text)\"",
        "Write \(example(.format, "duban \(PlanHeader.supportedFormat)"))"
      )
    case .badZone(let text): ("Cannot read the time zone \"\(text)\"", "Write \(example(.zone, "+0800"))")
    case .badNumber(let field, let value):
      ("\(field) \"\(value)\" is not a suitable whole number", "Write \(field): 30")
    case .badDate(let text):
      (
        "Cannot read the due date \"\(text)\"",
        "Write 2019, 2019-06, 2019-06-30, or a phase of this plan, such as \(Numerals.phaseName(1))"
      )
    case .unknownPhase(let text, let known): ("There is no \"\(text)\"", english(phases: known))
    case .phaseWithoutDates:
      ("The phase has no dates", "Write ### 1. Name of the phase 2017-06 – 2017-08")
    case .phaseEndsBeforeStart: ("The phase ends before it begins", "Correct its first and last month")
    case .badTarget:
      ("Cannot read the target", "Write \(example(.target, "name ≥ 85 %")); compare with ≥ ≤ or =")
    case .targetWithoutItem:
      (
        "There is no item above this target",
        "Put it on the line below its - \(example(.lead, "…")), indented by two blanks"
      )
    case .badID(let text):
      (
        "The ID \"\(text)\" at the end of the line is wrong",
        "It takes \(ItemID.length) characters of a–z and 2–9; new lines need none: just delete ^\(text)"
      )
    case .strayID(let text):
      (
        "This line takes no ID; \"\(text)\" does nothing here",
        "Only items and targets end with an ID: delete \(text), or put \\ before it if it is part of the text"
      )
    case .duplicateID(let text, let line):
      (
        "The ID \"\(text)\" is also on line \(line)",
        "Delete ^\(text) from the copied line; the program gives it a new one"
      )
    case .duplicateUnit(let name):
      (
        "The unit \"\(name)\" was named before",
        "Put ## \(PlanSections.units) above the groups, with one line for each unit"
      )
    case .itemWithoutTask: ("This item is not below a task", "Add a task heading above it: ### 1. Name")
    case .taskWithoutGroup: ("This task is not in a group", "Add a group heading above it: ## 1. Name")
    case .partWithoutTask: ("This part is not below a task", "Add a task heading above it: ### 1. Name")
    case .headingTooDeep:
      ("The heading is too deep", "Use ## for a group, ### for a task and #### for a part of a task")
    case .taskWithoutItem:
      ("The task has no item, so nothing can be recorded", "Add a line below it: - \(example(.lead, "unit"))")
    case .emptyField(let field): ("\(field) is empty", "Fill it in, or delete this field")
    case .almostHeading:
      ("This looks like a heading but is none", "Put a blank behind a plain #: ### 1. Name")
    case .almostItem:
      (
        "This looks like an item but is none",
        "Begin with a plain - and a blank: - \(example(.lead, "unit")); put \\ before it if it is text"
      )
    case .nestedItem:
      (
        "Only targets can be indented",
        "Do not indent items; write targets as - \(example(.target, "name ≥ 85 %"))"
      )
    case .repeatedField(let field):
      ("\(field) is there twice; only the last counts", "Make it one field, with , between the units")
    case .repeatedNumber(let number, let line):
      (
        "The number \"\(number)\" is also on line \(line)",
        "Use another number, so that commands can tell them apart"
      )
    case .oddUnit(let name):
      ("\"\(name)\" does not look like a unit", "Put ; between fields and a blank before the ID at the end")
    case .unfinishedMerge(let last):
      (
        "An unfinished merge, up to line \(last)",
        "Both sides are here: keep the lines you want and delete the lines with <<<<<<<, ======= and >>>>>>>; "
          + "until then nothing can be recorded about the items in these lines"
      )
    case .almostField:
      (
        "This looks like a field but is none",
        "Write the field, a colon and the content, with no other sign before it; put \\ before it if it is text"
      )
    case .loneReturn:
      (
        "A line ends with an old carriage return (CR), so several lines became one",
        "Set the line ends to LF or CRLF in an editor and save again"
      )
    case .mergeMark:
      ("This mark is left from an unfinished merge", "Check the lines around it, then delete this line")
    case .manyMistakes:
      (
        "There is more to correct in this line",
        "Correct what is named before it first; write one item per line, not several in one"
      )
    case .notUTF8: ("There are bytes that are not UTF-8", "Save the file again in UTF-8")
    }
  }

  private func english(phases known: [Int]) -> String {
    guard !known.isEmpty else { return "First write the phases below ## \(PlanSections.phases)" }
    let named = known.prefix(PlanProblem.mostNamed).map { Numerals.phaseName($0) }
    return "This plan has " + English.and(named)
      + (known.count > named.count ? " and others, \(known.count) in all" : "")
  }

  private func example(_ field: FieldName, _ value: String) -> String { "\(field.written): \(value)" }
}

extension Diagnostic.Problem {
  package var english: Advice {
    switch self {
    case .plan(let problem): problem.english
    case .journal(let problem): problem.english
    case .vanished(let number, let title):
      (
        "An item is gone: \(number.text(in: .english)) \(title)",
        "If that was not intended, put its line back (with the ID at its end); its records are all there"
      )
    }
  }
}

extension JournalProblem {
  package var english: Advice {
    switch self {
    case .damage(let damage):
      (
        damage.english,
        "This line does not count, all others do; restore it from a backup or a colleague's copy, then delete it"
      )
    case .unreadable(let why):
      (
        "Cannot read this file, so its records are not seen: \(why.english)",
        "Check what it is and who may read it"
      )
    case .torn:
      (
        "The last line is incomplete",
        "The program that writes it is still writing or was stopped; it completes the line when it next records"
      )
    case .gap(let writer, let numbers):
      (
        "The records of \(writer) lack "
          + (numbers.count == 1
            ? "no. \(numbers.lowerBound)" : "nos. \(numbers.lowerBound)–\(numbers.upperBound)"),
        "On the computer that made them, run: duban check --fix; if that computer is gone, put the missing lines "
          + "back into this folder from a backup or a colleague's copy"
      )
    case .missing(let writer, let number):
      (
        "This record follows record no. \(number) of \(writer), which is in no file",
        "It has not been synced yet, or a line was lost; wait for the sync or restore it from a backup"
      )
    case .ownLinesMissing(let count):
      (
        "\(English.count(count, "record")) of this computer \(count == 1 ? "is" : "are") in no file",
        "The next record brings them back; to do it now, run: duban check --fix"
      )
    case .mirrorUnreadable(let why):
      (
        "Cannot read this computer's own copy: \(why.english); whether its records are all here cannot be checked",
        "Restore its owner and permissions, or move it away; the next record makes a new one"
      )
    case .numberTwice(let writer, let number, let file, let line):
      (
        "There are two records no. \(number) of \(writer), the other at \(file):\(line)",
        "Both count; the computer was copied or restored from a backup and has a new ID now. Nothing to do"
      )
    case .sumTwice(let writer, let number, let file, let line):
      (
        "There are two different records no. \(number) of \(writer) with the same last column, the other at "
          + "\(file):\(line)",
        "Both count; one of them was altered. Please compare them and delete that one"
      )
    case .repeated(let line): ("The same as line \(line)", "It counts once. Nothing to do")
    case .disorder:
      (
        "The number is lower than the one before: the order was changed",
        "The result is the same. Nothing to do"
      )
    case .copy: ("All records of this file are in other files too", "It can be deleted")
    case .unknownKind(let code, let count):
      (
        "This program does not know the kind \"\(code)\" of \(English.count(count, "record"))",
        "Kept as \(count == 1 ? "it is" : "they are"); please upgrade duban to use \(count == 1 ? "it" : "them")"
      )
    case .unknownValue(let value):
      (
        "This program does not know the value \"\(value)\"",
        "Kept as it is, and not counted; please upgrade duban to use it"
      )
    case .clockAhead(let time):
      (
        "The time of the record is far in the future (\(time))",
        "Set the clock of the computer that wrote it; the state is not affected"
      )
    case .more(let count, let last, _):
      (
        "\(English.count(count, "more problem")), up to line \(last), \(count == 1 ? "is" : "are") not listed",
        "Deal with those above first, then run duban check again"
      )
    case .moreFiles(let count, let files, _):
      (
        "\(English.count(count, "more problem")) in \(English.count(files, "other file")) "
          + "\(count == 1 ? "is" : "are") not listed",
        "Deal with those above first, then run duban check again"
      )
    case .planEdited(let field, let name):
      (
        "the plan was changed since, nobody recorded by whom (\(name.isEmpty ? "" : safe(name) + " ")\(field.english))",
        "look at plan.md; where it is right there is nothing to do"
      )
    case .issuedMissing(let number):
      (
        "Bulletin \(safe(number)) was issued, but its file is not in issued",
        "It has not been synced yet, or was deleted; wait for the sync or restore it from a backup"
      )
    case .issuedChanged(let number):
      (
        "The file of bulletin \(safe(number)) is not what was issued",
        "Restore it in issued from a backup or a colleague's copy; do not send out the changed one"
      )
    case .issuedTwice(let number, let count):
      (
        "The number \(safe(number)) was issued \(English.count(count, "time"))",
        "All are kept; use different numbers from now on"
      )
    case .issuedUnrecorded(let number):
      (
        "This bulletin is kept, but there is no record that it was issued",
        "Issue it: duban report --issue --number \(shellWord(number)); or delete the file"
      )
    case .orphan(let item, let count):
      (
        "The item ^\(item) is not in the plan and has \(English.count(count, "record"))",
        "Bring its line back in plan.md, with ^\(item) at its end; if it is no longer wanted, there is nothing to do"
      )
    }
  }
}

extension EventLine.Damage {
  package var english: String {
    switch self {
    case .wrongColumnCount(let count): "A record has \(EventLine.columns) columns, this line has \(count)"
    case .wrongSum: "This line was changed or damaged"
    case .tooLong: "This line is longer than 64 KB"
    case .badColumn(let column): "Cannot read column \(column)"
    case .mergeMarker: "This is a merge mark of git, not a record"
    }
  }
}
