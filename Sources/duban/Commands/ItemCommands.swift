import ArgumentParser
import BoardUI
import Glibc
import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

/// `duban show ITEM`: everything about an item.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: said(.aboutShow))

  @OptionGroup var options: SharedOptions
  @Argument(help: help(.argumentItem, .item))
  var item: String

  func run() throws {
    let session = try Session(options.request)
    let texts = session.snapshot.detailTexts(
      ofItems: try session.items(named: item), in: session.language)
    try writeOutput(texts.joined(separator: "\n"))
  }
}

/// `duban mark ITEM STATUS`: sets the status of an item.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "mark", abstract: said(.aboutMark))

  @OptionGroup var recording: RecordOptions
  @Argument(help: help(.argumentStatus, .status))
  var status: String
  @Option(help: help(.optionNote, .remark))
  var note: String?

  func run() throws {
    guard let step = StatusStep(status) else {
      throw CommandError(.noSuchStatus(status, isFilter: false), code: 2)
    }
    let text = note ?? ""
    try recording.record { session, index, day in
      try session.check(step, of: index, reason: text, isSure: recording.yes)
      return Entry(item: index, on: day, kind: step.kind, value: step.value, text: text)
    }
  }
}

extension Session {
  /// Whether a step can be taken with an item; one that may not be meant is asked about.
  fileprivate func check(_ step: StatusStep, of index: Int, reason: String, isSure: Bool) throws {
    if trimmed(reason).isEmpty && snapshot.needsReason(step, index) {
      let example = SameCommand.with(["--note", String(.reasonExample, in: language)])
      throw CommandError(.reasonFor(step, example), code: 2)
    }
    if let obstacle = snapshot.obstacle(to: step, index) { throw CommandError(.stepObstacle(obstacle)) }
    guard snapshot.isDoubtful(step, index), !isSure else { return }
    let question = ModelPhrase.closesUndone(snapshot.statuses[index])
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw CommandError(.typeAgain(question, SameCommand.agreed), code: 2)
    }
    guard try isAgreed(asking: CommandPhrase.askDay(question), in: language) else {
      throw CommandError(.dayLeft)
    }
  }
}

/// `duban note ITEM TEXT`: adds a line of progress.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "note", abstract: said(.aboutNote))

  @OptionGroup var recording: RecordOptions
  @Argument(help: help(.argumentText, .content))
  var text: String
  @Option(help: help(.optionProblems, .content))
  var problems: String?
  @Option(help: help(.optionNext, .content))
  var next: String?
  @Option(help: help(.optionPaper, .content))
  var paper: String?
  @Option(help: help(.optionPercent, .number))
  var percent: String?

  func run() throws {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw CommandError(.emptyNote(shellWord(recording.item)))
    }
    let value = try percent.map { typed in
      guard let number = DecimalNumber(percentage: typed) else {
        throw CommandError(.noPercentage(typed), code: 2)
      }
      return number.description
    }
    try recording.record { session, index, day in
      Entry(
        item: index, on: day, kind: .note, value: value ?? "", text: note.written)
    }
  }
}

extension NoteCommand {
  /// What it says, part by part.
  private var note: NoteText {
    var note = NoteText(text)
    for (part, typed) in [(NoteText.Part.problems, problems), (.next, next), (.paper, paper)] {
      if let typed { note[part] = trimmed(typed) }
    }
    return note
  }
}

/// `duban due ITEM DATE`: another due day, with the reason.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "due", abstract: said(.aboutDue))

  @OptionGroup var recording: RecordOptions
  @Argument(help: help(.argumentDue, .due))
  var due: String
  @Option(help: help(.optionReason, .reason))
  var note: String

  func run() throws {
    guard note.contains(where: { !$0.isWhitespace }) else { throw CommandError(.reasonNeeded, code: 2) }
    try recording.record { session, index, day in
      let value = try session.dueValue(of: due, isSure: recording.yes)
      return Entry(item: index, on: day, kind: .due, value: value, text: note)
    }
  }
}

/// What all commands that record something about an item understand.
struct RecordOptions: ParsableArguments {
  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentItem, .item))
  var item: String
  @Option(help: help(.optionOn, .day))
  var on: String?
  @Flag(help: help(.optionSure))
  var yes = false

  /// Records an entry about the item, true of the day, and says that it is saved.
  func record(_ entry: (Session, _ item: Int, _ day: Day) throws -> Entry) throws {
    let session = try Session(options.request)
    let index = try session.item(named: item)
    let day = try session.day(of: on, isSure: yes)
    let event = try session.record(try entry(session, index, day), by: try person.name(session))
    let (number, language) = (session.snapshot[index].number(in: session.language), session.language)
    let saved = ModelPhrase.saved(
      "\(number) \(event.shownKind(in: language))", on: day == session.snapshot.asOf ? nil : day)
    try writeOutput(saved, in: language)
  }
}

/// `duban undo`: takes back the person's last event.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: said(.aboutUndo))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption

  func run() throws {
    let session = try Session(options.request)
    let who = try person.name(session)
    guard let event = try session.undo(by: who) else { throw CommandError(.nothingToUndo) }
    let line = session.snapshot.logLine(event, in: session.language)
    try writeOutput(ModelPhrase.undone(line), in: session.language)
  }
}
