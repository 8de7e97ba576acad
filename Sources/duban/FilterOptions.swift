import ArgumentParser
import BoardUI
import PlanBytes
import PlanModel
import PlanPhrases

/// What is shown: the same conditions as on the board.
struct FilterOptions: ParsableArguments {
  @Option(name: .customLong("filter"), help: help(.optionFilter, .filter))
  var named: String?

  @Option(help: help(.optionUnit, .unit))
  var unit: String?

  @Option(help: help(.optionRole, .role))
  var role: String?

  @Option(help: help(.optionPhase, .phase))
  var phase: [String] = []

  @Option(help: help(.optionStatus, .status))
  var status: [String] = []

  @Option(help: help(.optionLight, .light))
  var light: [String] = []

  @Option(help: help(.optionDue, .due))
  var due: String?

  @Option(help: help(.optionWithin, .dayCount))
  var within: String?

  @Option(help: help(.optionOnly, .trait))
  var only: [String] = []

  @Option(help: help(.optionFind, .words))
  var find: String?

  /// Whether anything is asked for.
  var areGiven: Bool {
    named != nil || unit != nil || role != nil || due != nil || within != nil || find != nil || !phase.isEmpty
      || !status.isEmpty || !light.isEmpty || !only.isEmpty
  }

  /// The filter they mean for the plan of a session: the one with a name, and what is asked for besides.
  func filter(for session: Session) throws -> Filter {
    let plan = session.snapshot.plan
    var filter = try named.map { try self.filter(named: $0, session) } ?? Filter()
    if let find { filter.text = trimmed(find) }
    for word in listed(status) { filter.statuses.formUnion(try statuses(word)) }
    filter.lights.formUnion(try listed(light).map { try self.light($0) })
    filter.traits.formUnion(try listed(only).map { try trait($0) })
    if let role { filter.role = try self.role(role) }
    if let due { filter.due = try window(due, session) }
    if let within { try narrow(&filter, within: within, session) }
    filter.phases.formUnion(try listed(phase).map { try number(ofPhase: $0, in: plan, session.language) })
    if let unit { filter.unit = try name(ofUnit: unit, in: plan, session.language) }
    return filter
  }

  private func filter(named name: String, _ session: Session) throws -> Filter {
    guard let known = NamedFilter(name) else {
      let own = session.store.remembered(by: session.settings.name).filters
      if let found = own.first(where: { comparisonForm($0.name) == comparisonForm(trimmed(name)) }) {
        return found.filter
      }
      let names = NamedFilter.allCases.map { $0.text(in: session.language) } + own.map(\.name)
      throw CommandError(.noSuchFilter(name, names), code: 2)
    }
    let unit = session.snapshot.plan.ownUnit(of: session.person)
    // The unit that is asked for besides stands for one's own.
    guard let filter = known.filter(of: self.unit ?? unit) else {
      let example = session.snapshot.plan.units.names.first ?? ""
      throw CommandError(.unitUnknown(SameCommand.with(["--unit", example])))
    }
    return filter
  }

  /// The unit of that name, or the only one that the name can mean, which is told.
  private func name(ofUnit name: String, in plan: Plan, _ language: Language) throws -> String {
    let name = trimmed(name)
    let units = plan.units(named: name).map { plan.units[$0] }
    guard units.count == 1 else {
      throw CommandError(.noSuchUnit(name, units, key: KeyTable.name(of: .pickUnit)))
    }
    if units[0] != name { writeError(CommandPhrase.unitTaken(units[0]), in: language) }
    return units[0]
  }

  private func number(ofPhase word: String, in plan: Plan, _ language: Language) throws -> Int {
    guard let phase = plan.phase(named: word, bare: true) else {
      throw CommandError(.noSuchPhase(word, plan.phases.indices.map { plan.phaseName($0, in: language) }))
    }
    return plan.phases[phase].ordinal
  }

  private func statuses(_ word: String) throws -> Set<Status> {
    guard let statuses = Status.named(word) else {
      throw CommandError(.noSuchStatus(word, isFilter: true), code: 2)
    }
    return statuses
  }

  private func light(_ word: String) throws -> Light {
    guard let light = Light(word), light != .none else { throw CommandError(.noSuchLight(word), code: 2) }
    return light
  }

  private func trait(_ word: String) throws -> ItemTrait {
    guard let trait = ItemTrait(word) else { throw CommandError(.noSuchTrait(word), code: 2) }
    return trait
  }

  private func role(_ word: String) throws -> Role {
    guard let role = Role(word) else { throw CommandError(.noSuchRole(word), code: 2) }
    return role
  }

  /// What is open and due within so many days, or late.
  private func narrow(_ filter: inout Filter, within word: String, _ session: Session) throws {
    guard due == nil else { throw CommandError(.dueOrWithin, code: 2) }
    guard case .within(let days)? = DueWindow(word, seenFrom: session.snapshot.asOf) else {
      throw CommandError(.noSuchSpan(word), code: 2)
    }
    filter.due = .upTo(days: days)
    if filter.statuses.isEmpty { filter.statuses = Filter.open }
  }

  private func window(_ word: String, _ session: Session) throws -> DueWindow {
    guard let window = DueWindow(word, seenFrom: session.snapshot.asOf) else {
      throw CommandError(.noSuchWindow(word), code: 2)
    }
    return window
  }
}

/// Several values may stand in one: 受阻、推进中.
func listed(_ words: [String]) -> [String] {
  words.flatMap { $0.split { ",，、".contains($0) }.map(String.init) }
}
