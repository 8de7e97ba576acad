import ArgumentParser
import PlanModel
import PlanPhrases
import PlanStore

/// `duban edit ITEM --lead …`: changes what the plan says, and records who did.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "edit", abstract: said(.aboutEdit))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentEdited, .item))
  var item: String
  @OptionGroup var fields: FieldOptions
  @Option(help: help(.newTitle, .words))
  var title: String?
  @Option(help: help(.newDescription, .words))
  var description: String?
  @Option(help: help(.newShort, .words))
  var short: String?
  @Option(help: help(.newTime, .day))
  var time: String?
  @Option(help: help(.newReason, .reason))
  var note: String?
  @Flag(help: help(.takenAsTyped))
  var yes = false

  func run() throws {
    let session = try Session(options.request)
    var wanted = [(EditField.title, title), (.span, time)] + fields.typed
    wanted += [(.body, description), (.short, short)]
    let typed = wanted.compactMap { field, text in text.map { (field, $0) } }
    guard !typed.isEmpty else {
      let example = SameCommand.with(["--lead", session.snapshot.plan.units.names.first ?? ""])
      throw CommandError(saying: EditPhrase.nothingToEdit(example), code: 2)
    }
    let edits = try typed.map { try session.edit(of: $0, $1, in: item, isSure: yes) }
    let (due, others) = session.dueOfRecord(edits)
    let who = try person.name(session)
    let entry = try due.map { try session.entry(due: $0, reason: note) }
    if !others.isEmpty { try session.tell(try session.edit(others, by: who)) }
    if let entry {
      let event = try session.record(entry, by: who)
      try session.tellSaved(event, at: session.snapshot.plan)
    }
  }
}

/// The fields of an item that commands write.
struct FieldOptions: ParsableArguments {
  @Option(help: help(.newLead, .unit))
  var lead: String?
  @Option(help: help(.newSupport, .unit))
  var support: String?
  @Option(help: help(.newScope, .words))
  var scope: String?
  @Option(help: help(.newDue, .due))
  var due: String?
  @Option(help: help(.newTarget, .target))
  var target: String?

  var typed: [(EditField, String?)] {
    [(.lead, lead), (.support, support), (.scope, scope), (.due, due), (.target, target)]
  }
}
