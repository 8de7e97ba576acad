import ArgumentParser
import PlanModel
import PlanPhrases
import PlanStore

/// `duban measure ITEM NUMBER`: what was measured of a target.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: said(.aboutMeasure))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption
  @Argument(help: help(.argumentMeasuredItem, .item))
  var item: String
  @Argument(help: help(.argumentMeasured, .number))
  var number: String
  @Option(help: help(.optionTarget, .target))
  var target: String?
  @Option(help: help(.optionMeasuredOn, .day))
  var on: String?
  @Option(help: help(.optionSource, .source))
  var source: String?
  @Flag(help: help(.optionSure))
  var yes = false

  func run() throws {
    let session = try Session(options.request)
    let index = try session.target(named: target, of: item)
    let measure = session.snapshot.plan.text(session.snapshot.plan.targets[index].countedIn)
    guard let value = DecimalNumber(typed: number, in: measure) else {
      throw CommandError(.noNumber(number, measure: measure), code: 2)
    }
    let day = try session.day(of: on, isSure: yes)
    let measurement = Measurement(target: index, on: day, value: value, source: source ?? "")
    let (event, snapshot) = try session.record(measurement, by: try person.name(session))
    let language = session.language
    let of = snapshot.plan.item(ofTarget: index).map { snapshot.plan[$0].number(in: language) + " " } ?? ""
    let saved = of + snapshot.words(of: event, in: language)
    try writeOutput(
      ModelPhrase.savedMeasured(saved, on: day == snapshot.asOf ? nil : day), in: language)
  }
}

// Targets as a person names them.
extension Session {
  /// The one target that is meant.
  ///
  /// - Parameters:
  ///   - word: words of its indicator, or its id; nil where it is the only one.
  ///   - item: the number or id of its item, its own id, or the plan as a whole.
  func target(named word: String?, of item: String) throws -> Int {
    let (candidates, name) = try targets(of: item)
    let found = word.map { snapshot.plan.targets(named: $0, among: candidates) } ?? candidates
    if found.count == 1 { return found[0] }
    if candidates.isEmpty { throw CommandError(name.map(CommandPhrase.noTarget) ?? .noTargetOfPlan) }
    throw CommandError(
      whichTarget(found.isEmpty ? candidates : found, named: word, of: candidates, name), code: 2)
  }

  /// The targets of what a person named, and what that is called; nil: the plan as a whole.
  func targets(of item: String) throws -> (targets: [Int], name: String?) {
    let plan = snapshot.plan
    if Plan.isMeant(by: item) { return (Array(plan.header.targets), nil) }
    if case .target(let own)? = plan.subject(named: item) {
      return ([own], plan.item(ofTarget: own).map { plan[$0].number(in: language) })
    }
    let items = try items(named: item)
    let name = items.count == 1 ? plan[items[0]].number(in: language) : item
    return (items.flatMap { Array(plan.assignments[$0].targets) }, name)
  }

  /// A target with its goal, and the command that means it.
  func choice(_ target: Int, command: String) -> TargetChoice {
    let own = snapshot.plan.targets[target]
    let (indicator, goal) = (snapshot.plan.text(own.indicator), snapshot.plan.goal(of: own))
    return TargetChoice(target: "\(indicator) \(goal)", command: command)
  }

  /// Which of several targets may be meant, each with the command that says so.
  private func whichTarget(
    _ offered: [Int], named word: String?, of candidates: [Int], _ name: String?
  ) -> CommandPhrase {
    let (plan, whole) = (snapshot.plan, name ?? String(.wholePlan, in: language))
    let names = offered.map { plan.targets[$0].id?.description ?? plan.text(plan.targets[$0].indicator) }
    let isEachNamed = zip(offered, names).allSatisfy { target, name in
      !name.hasPrefix("-") && plan.targets(named: name, among: candidates) == [target]
    }
    guard isEachNamed else { return .likeTargets(whole, fix: SameCommand.other(["check", "--fix"])) }
    let choices = zip(offered, names).map { target, name in
      let command =
        word.map { SameCommand.with(name, for: $0, "--target") } ?? SameCommand.with(["--target", name])
      return choice(target, command: command)
    }
    guard let word else { return .whichTarget(whole, choices) }
    return plan.targets(named: word, among: candidates).isEmpty
      ? .noSuchTarget(word, of: whole, choices) : .severalTargets(word, of: whole, choices)
  }
}
