import ArgumentParser
import BoardUI
import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

/// What every command understands. Values are words here: what they mean is read where the plan is known.
struct SharedOptions: ParsableArguments {
  @Option(help: help(.optionPlan, .folder))
  var plan: String?

  @Option(name: .customLong("as-of"), help: help(.optionAsOf, .day))
  var asOf: String?

  @Option(help: help(.optionAmbiguous, .columns))
  var ambiguous: String?

  @OptionGroup var language: LanguageOption
}

/// The language, so that it is listed: it is known before, and no longer among the words that are parsed.
struct LanguageOption: ParsableArguments {
  @Option(help: help(.optionLanguage, .language))
  var lang: String?
}

/// The help of an option or argument and the name of its value.
func help(_ text: CommandPhrase, _ value: UsagePhrase? = nil) -> ArgumentHelp {
  ArgumentHelp(said(text), valueName: value?.text(in: .ofRun))
}

/// What a command is for.
func said(_ phrase: CommandPhrase) -> String { phrase.text(in: .ofRun) }

/// What is said of how commands are written.
func said(_ phrase: UsagePhrase) -> String { phrase.text(in: .ofRun) }

/// What is asked for: which plan, seen on which day.
struct Request {
  var plan: String?
  /// As typed.
  var asOf: String?
  var ambiguousWidth: Int?
  var language = Language.ofRun
}

extension SharedOptions {
  var request: Request {
    get throws {
      let columns = try ambiguous.map { try choice($0, of: "--ambiguous", among: ["1", "2"]) == "1" ? 1 : 2 }
      return Request(plan: plan, asOf: asOf, ambiguousWidth: columns)
    }
  }
}

/// The word that was chosen, in small letters and half width; exit code 2 where it is none of the allowed ones.
func choice(_ word: String, of option: String, among allowed: [String]) throws -> String {
  let plain = trimmed(comparisonForm(word))
  guard allowed.contains(plain) else {
    throw CommandFailure(.wrongChoice(word, for: option, allowed: allowed), code: 2)
  }
  return plain
}

/// Who records, where the program does not know yet.
struct PersonOption: ParsableArguments {
  @Option(help: help(.optionWho, .name))
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
      // No reason not to record.
      do throws(StoreError) { try settings.save(in: session.folders) } catch {
        writeError(CommandPhrase.nameNotKept(error), in: session.language)
      }
    }
    return given
  }
}

/// What is shown: the same conditions as on the board.
struct FilterOptions: ParsableArguments {
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

  @Option(help: help(.optionFind, .words))
  var find: String?

  /// The filter they mean for a plan.
  func filter(for plan: Plan, in language: Language) throws -> Filter {
    var filter = Filter()
    filter.text = trimmed(find ?? "")
    for word in listed(status) { filter.statuses.formUnion(try statuses(word)) }
    filter.lights = Set(try listed(light).map { try self.light($0) })
    filter.role = try role.map { try self.role($0) } ?? .lead
    filter.phases = Set(try listed(phase).map { try number(ofPhase: $0, in: plan, language) })
    filter.unit = try unit.map { try number(ofUnit: $0, in: plan, language) }
    return filter
  }

  /// Several values may stand in one: 受阻、推进中.
  private func listed(_ words: [String]) -> [String] {
    words.flatMap { $0.split { ",，、".contains($0) }.map(String.init) }
  }

  /// The unit of that name, or the only one that the name can mean, which is told.
  private func number(ofUnit name: String, in plan: Plan, _ language: Language) throws -> UnitIndex {
    let name = trimmed(name)
    let units = plan.units(named: name)
    guard units.count == 1 else {
      throw CommandFailure(.noSuchUnit(name, units.map { plan.units[$0] }, key: KeyTable.name(of: .pickUnit)))
    }
    if plan.units[units[0]] != name {
      writeError(CommandPhrase.unitTaken(plan.units[units[0]]), in: language)
    }
    return units[0]
  }

  private func number(ofPhase word: String, in plan: Plan, _ language: Language) throws -> Int {
    guard let phase = plan.phase(named: word, bare: true) else {
      throw CommandFailure(.noSuchPhase(word, plan.phases.indices.map { plan.phaseName($0, in: language) }))
    }
    return phase
  }

  private func statuses(_ word: String) throws -> Set<Status> {
    guard let statuses = Status.named(word) else {
      throw CommandFailure(.noSuchStatus(word, isFilter: true), code: 2)
    }
    return statuses
  }

  private func light(_ word: String) throws -> Light {
    guard let light = Light(word), light != .none else { throw CommandFailure(.noSuchLight(word), code: 2) }
    return light
  }

  private func role(_ word: String) throws -> Role {
    guard let role = Role(word) else {
      throw CommandFailure(.noSuchRole(word), code: 2)
    }
    return role
  }
}
