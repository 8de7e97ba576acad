import ArgumentParser
import PlanModel
import PlanPhrases
import PlanStore

/// `duban add TEXT --in PLACE`: puts a task, an item, a target and so on into the plan.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: said(.aboutAdd))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentAdded, .content))
  var text: String
  @Option(name: .customLong("in"), help: help(.newHome, .item))
  var home: String?
  @Option(name: .customLong("as"), help: help(.newKind, .words))
  var kind: String?
  @Option(help: help(.newLead, .unit))
  var lead: String?
  @Option(help: help(.newSupport, .unit))
  var support: String?
  @Option(help: help(.newDue, .due))
  var due: String?
  @Option(help: help(.newTime, .day))
  var time: String?
  @Flag(help: help(.takenAsTyped))
  var yes = false

  func run() throws {
    let request = try options.request
    try OrderPlan.makeIfMissing(request.plan)
    let session = try Session(request)
    let typed = [(EditField.lead, lead), (.support, support), (.due, due), (.span, time)]
    let entry = try session.newEntry(text, in: home, as: kind, typed, isSure: yes)
    let who = try person.name(session)
    try session.tell(
      try session.change { store, board throws(StoreError) in
        try store.add(entry, by: who, on: board)
      })
  }
}

/// `duban remove ITEM`: takes lines out of the plan; what was recorded stays in the journals.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: said(.aboutRemove))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentRemoved, .item))
  var item: String
  @Flag(help: help(.removedSurely))
  var yes = false

  func run() throws {
    let session = try Session(options.request)
    let place = try session.removable(named: item)
    let who = try person.name(session)
    if !yes { throw CommandError(saying: try session.askRemoval(of: place, item), code: 2) }
    try session.tell(
      try session.change { store, board throws(StoreError) in
        try store.remove(place, by: who, on: board)
      })
  }
}
