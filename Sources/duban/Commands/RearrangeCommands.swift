import ArgumentParser
import PlanModel
import PlanPhrases

/// `duban move ITEM --to PLACE`: something goes elsewhere in the plan, with all that stands under it.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "move", abstract: said(.aboutMove))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentMoved, .item))
  var item: String
  @Option(help: help(.movedInto, .item))
  var to: String?
  @Option(help: help(.movedBefore, .item))
  var before: String?
  @Option(help: help(.movedAfter, .item))
  var after: String?
  @Option(help: help(.movedNumber, .number))
  var number: Int?

  func run() throws {
    let session = try Session(options.request)
    let place = try session.changeable(named: item)
    let change = Rearrangement.move(place, try destination(session), number: number)
    if number == nil { try session.askNumber(change, item) }
    try session.carryOut(change, by: person, isSure: true)
  }

  private func destination(_ session: Session) throws -> Rearrangement.Destination {
    switch (to, before, after) {
    case (let place?, nil, nil): return .into(try session.changeable(named: place))
    case (nil, let place?, nil): return .before(try session.changeable(named: place))
    case (nil, nil, let place?): return .after(try session.changeable(named: place))
    default:
      throw CommandError(
        saying: EditPhrase.moveWhere(SameCommand.other(["move", "4.2", "--after", "4.3"])), code: 2)
    }
  }
}

/// `duban renumber [ITEM]`: what stands under something is numbered from 1.
struct RenumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "renumber", abstract: said(.aboutRenumber))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentRenumbered, .item))
  var item: String?
  @Flag(help: help(.changedSurely))
  var yes = false

  func run() throws {
    let session = try Session(options.request)
    let place = try item.map { try session.changeable(named: $0) } ?? .plan
    try session.carryOut(.renumber(place), by: person, isSure: yes)
  }
}

/// `duban level ITEM WORD`: a heading goes up or down, or becomes something that is no task.
struct LevelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "level", abstract: said(.aboutLevel))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentLevel, .item))
  var item: String
  @Argument(help: help(.levelWord, .words))
  var level: String
  @Option(help: help(.movedNumber, .number))
  var number: Int?
  @Flag(help: help(.changedSurely))
  var yes = false

  func run() throws {
    let session = try Session(options.request)
    let place = try session.changeable(named: item)
    try session.carryOut(
      try session.changeOfLevel(of: place, named: level, number: number), by: person, isSure: yes)
  }
}

/// `duban split ITEM [TEXT …]`: one item becomes several.
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "split", abstract: said(.aboutSplit))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentSplit, .item))
  var item: String
  @Argument(help: help(.splitTexts, .content))
  var texts: [String] = []
  @Flag(help: help(.changedSurely))
  var yes = false

  func run() throws {
    let session = try Session(options.request)
    let index = try session.item(named: item)
    try session.carryOut(.split(index, into: texts), by: person, isSure: yes)
  }
}

/// `duban join ITEM`: an item is joined to the one before it; a heading becomes text.
struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "join", abstract: said(.aboutJoin))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentJoined, .item))
  var item: String
  @Flag(help: help(.changedSurely))
  var yes = false

  func run() throws {
    let session = try Session(options.request)
    try session.carryOut(.join(try session.changeable(named: item)), by: person, isSure: yes)
  }
}
