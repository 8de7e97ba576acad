import ArgumentParser
import PlanModel
import PlanStore

/// What every command understands.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp(String(.optionPlan), valueName: "DIR"))
  var plan: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp(String(.optionAsOf), valueName: "DATE"))
  var asOf: Day?

  @Option(help: ArgumentHelp(String(.optionAmbiguous), valueName: "1|2"))
  var ambiguous: AmbiguousColumns?
}

/// What is asked for: which plan, seen on which day.
struct Request {
  var plan: String?
  var asOf: Day?
  var ambiguousWidth: Int?
}

extension SharedOptions {
  var request: Request { Request(plan: plan, asOf: asOf, ambiguousWidth: ambiguous?.columns) }
}

/// Columns of ambiguous characters: 1 or 2.
struct AmbiguousColumns: ExpressibleByArgument {
  var columns: Int

  init?(argument: String) {
    guard let columns = Int(argument), columns == 1 || columns == 2 else { return nil }
    self.columns = columns
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(trimmed(comparisonForm(argument))) }
}

/// Who records, where the program does not know yet.
struct PersonOption: ParsableArguments {
  @Option(help: ArgumentHelp(String(.optionWho), valueName: "NAME"))
  var who: String?

  /// The name given, which is remembered where none was, else the remembered one.
  func name(_ session: Session) throws -> String {
    var settings = Settings(in: session.folders)
    guard let given = who.map({ safe(trimmed($0)) }), !given.isEmpty else {
      guard who == nil, let name = settings.name else { throw CommandFailure(.whoIsIt) }
      return name
    }
    if settings.name == nil {
      settings.name = given
      try mapped { () throws(StoreError) in try settings.save(in: session.folders) }
    }
    return given
  }
}

/// What is shown: the same conditions as on the board.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp(String(.optionUnit), valueName: "U"))
  var unit: String?

  @Option(help: ArgumentHelp(String(.optionRole), valueName: "lead|any"))
  var role: Role = .lead

  @Option(help: ArgumentHelp(String(.optionPhase), valueName: "N"))
  var phase: [String] = []

  @Option(help: ArgumentHelp(String(.optionStatus), valueName: "S"))
  var status: [String] = []

  @Option(help: ArgumentHelp(String(.optionLight), valueName: "L"))
  var light: [String] = []

  @Option(help: ArgumentHelp(String(.optionFind), valueName: "TEXT"))
  var find: String?

  /// The filter they mean for a plan.
  func filter(for plan: Plan) throws -> Filter {
    var filter = Filter()
    filter.role = role
    filter.text = trimmed(find ?? "")
    filter.unit = try unit.map { try number(ofUnit: $0, in: plan) }
    filter.phases = Set(try phase.map { try number(ofPhase: $0, in: plan) })
    for word in status { filter.statuses.formUnion(try statuses(word)) }
    filter.lights = Set(try light.map { try self.light($0) })
    return filter
  }

  private func number(ofUnit name: String, in plan: Plan) throws -> UnitIndex {
    let name = trimmed(name)
    if let unit = plan.units.number(of: name) { return unit }
    let similar = plan.units.names.filter { $0.contains(name) || name.contains($0) }
    throw CommandFailure(.noSuchUnit(name, similar))
  }

  private func number(ofPhase word: String, in plan: Plan) throws -> Int {
    let digits = trimmed(comparisonForm(word)).drop { $0 == "p" || String(.phase).contains($0) }
    guard let number = Numerals.value(of: String(digits)),
      let phase = plan.phases.firstIndex(where: { $0.ordinal == number })
    else { throw CommandFailure(.noSuchPhase(word, plan.phases.map(\.ordinal))) }
    return phase
  }

  private func statuses(_ word: String) throws -> Set<Status> {
    if ["open", String(.openItems)].contains(trimmed(comparisonForm(word))) { return Filter.open }
    guard let status = Status(word: word) else {
      throw CommandFailure(.noSuchStatus(word, isFilter: true), code: 2)
    }
    return [status]
  }

  private func light(_ word: String) throws -> Light {
    guard let light = Light(trimmed(comparisonForm(word))), light != .none else {
      throw CommandFailure(.noSuchLight(word), code: 2)
    }
    return light
  }
}

extension Role: ExpressibleByArgument {
  package init?(argument: String) {
    guard let role = Role.allCases.first(where: { $0.code == argument || $0.word == argument }) else {
      return nil
    }
    self = role
  }
}

extension Status {
  /// The status of a word that a person typed: in either width, with spaces around it.
  init?(word: String) { self.init(trimmed(comparisonForm(word))) }
}
