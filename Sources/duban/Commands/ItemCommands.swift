import ArgumentParser
import BoardUI
import PlanModel
import PlanStore

/// `duban show ITEM`: everything about an item.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: String(.aboutShow))

  @OptionGroup var options: SharedOptions
  @Argument(help: help(.argumentItem, .item))
  var item: String

  func run() throws {
    let session = try Session(options.request)
    let texts = session.snapshot.detailTexts(ofItems: try session.items(named: item))
    try writeOutput(texts.joined(separator: "\n"))
  }
}

/// `duban mark ITEM STATUS`: sets the status of an item.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "mark", abstract: String(.aboutMark))

  @OptionGroup var recording: RecordOptions
  @Argument(help: help(.argumentStatus, .status))
  var status: String
  @Option(help: help(.optionNote, .remark))
  var note: String?

  func run() throws {
    guard let status = Status(status) else {
      throw CommandFailure(.noSuchStatus(status, isFilter: false), code: 2)
    }
    try recording.record { session, index, day in
      Entry(item: index, on: day, kind: .mark, value: status.code, text: note ?? "")
    }
  }
}

/// `duban note ITEM TEXT`: adds a line of progress.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "note", abstract: String(.aboutNote))

  @OptionGroup var recording: RecordOptions
  @Argument(help: help(.argumentText, .content))
  var text: String

  func run() throws {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(.emptyNote(shellWord(recording.item)))
    }
    try recording.record { session, index, day in
      Entry(item: index, on: day, kind: .note, text: text)
    }
  }
}

/// `duban due ITEM DATE`: another due day, with the reason.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "due", abstract: String(.aboutDue))

  @OptionGroup var recording: RecordOptions
  @Argument(help: help(.argumentDue, .due))
  var due: String
  @Option(help: help(.optionReason, .reason))
  var note: String

  func run() throws {
    guard note.contains(where: { !$0.isWhitespace }) else { throw CommandFailure(.reasonNeeded, code: 2) }
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
  @Flag(help: ArgumentHelp(String(.optionSure)))
  var yes = false

  /// Records an entry about the item, true of the day, and says that it is saved.
  func record(_ entry: (Session, _ item: Int, _ day: Day) throws -> Entry) throws {
    let session = try Session(options.request)
    let index = try session.item(named: item)
    let day = try session.day(of: on, isSure: yes)
    let event = try session.record(try entry(session, index, day), by: try person.name(session))
    let saved = "\(session.snapshot[index].number) \(event.shownKind)"
    try writeOutput(String(.saved(saved, on: day == session.snapshot.asOf ? nil : day)) + "\n")
  }
}

/// `duban undo`: takes back the person's last event.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: String(.aboutUndo))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption

  func run() throws {
    let session = try Session(options.request)
    let who = try person.name(session)
    guard let event = try session.undo(by: who) else { throw CommandFailure(.nothingToUndo) }
    try writeOutput(String(.undone(session.snapshot.logLine(event))) + "\n")
  }
}

/// `duban log`: what was recorded, newest first.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "log", abstract: String(.aboutLog))

  @OptionGroup var options: SharedOptions
  @Argument(help: help(.argumentItem, .item))
  var item: String?

  func run() throws {
    let session = try Session(options.request)
    let snapshot = session.snapshot
    let ids = try item.map { name in
      guard let ids = snapshot.plan.ids(named: name) else { throw CommandFailure(.noSuchItem(name)) }
      return ids
    }
    let lines = snapshot.logLines(ofItems: ids)
    try writeOutput((lines.isEmpty ? [String(.nothingYet)] : [String(.usage(.logHead))] + lines).lines)
  }
}
