import Glibc
import PlanBytes
import PlanModel
import PlanPhrases
import PlanStore

// Days as a person typed them.
extension Session {
  /// The day that an event is true of: the one typed, else the day looked at.
  ///
  /// - Parameter isSure: the person wants no question.
  func day(of typed: String?, isSure: Bool) throws -> Day {
    let last = min(snapshot.asOf, store.now.day)
    guard snapshot.asOf <= last else { throw CommandError(.futureIsReadOnly(today: last.description)) }
    let text = typed ?? snapshot.asOf.description
    let read = try typedDay(text, "--on") { () throws(DayError) in try reader.read(text, for: .fact) }
    let day = try settle(read, typed: text, "--on", isSure: isSure)
    guard day <= last else { throw CommandError(.dayAfterAsOf(day.description, last.description)) }
    return day
  }

  /// Nothing is recorded of a day that is still to come.
  func needDayThatIsHere() throws {
    let today = store.now.day
    guard snapshot.asOf <= today else { throw CommandError(.futureIsReadOnly(today: today.description)) }
  }

  /// The first or the last day of what was typed: 2018-08 begins on the first.
  func end(of typed: String, _ option: String, isFirst: Bool) throws -> Day {
    if let date = DayReader.written(typed) { return isFirst ? date.first : date.last }
    let read = try typedDay(typed, option) { () throws(DayError) in try reader.read(typed, for: .fact) }
    return read.day
  }

  /// The value of a `due` event: a day, or nothing where that of the plan counts again.
  func dueValue(of typed: String, isSure: Bool) throws -> String {
    let read = try typedDay(typed, nil) { () throws(DayError) in
      try snapshot.plan.dueDay(named: typed == "-" ? "" : typed, seenFrom: snapshot.asOf)
    }
    return try read.map { try settle($0, typed: typed, nil, isSure: isSure).description } ?? ""
  }

  /// The day looked at.
  static func look(_ typed: String, from today: Day, in language: Language) throws -> Day {
    let reader = DayReader(seenFrom: today)
    let read = try typedDay(typed, "--as-of") { () throws(DayError) in try reader.read(typed, for: .look) }
    return try settle(read, typed: typed, "--as-of", isSure: false, language)
  }

  private var reader: DayReader { DayReader(seenFrom: snapshot.asOf, firstYear: snapshot.plan.firstYear) }

  private func typedDay<Read>(_ typed: String, _ option: String?, _ read: () throws(DayError) -> Read)
    throws
    -> Read
  { try Session.typedDay(typed, option, read) }

  private func settle(_ read: ReadDay, typed: String, _ option: String?, isSure: Bool) throws -> Day {
    try Session.settle(read, typed: typed, option, isSure: isSure, language)
  }

  /// Tells why a text is no day, and how the same command names one.
  private static func typedDay<Read>(
    _ typed: String, _ option: String?, _ read: () throws(DayError) -> Read
  ) throws -> Read {
    do throws(DayError) {
      return try read()
    } catch {
      let why: ModelPhrase =
        option == nil ? .dueProblem(error, typed: typed) : .dayProblem(error, typed: typed)
      guard case .severalDays(let last) = error else { throw CommandError(why, code: 2) }
      let command = SameCommand.with(last.description, for: typed, option)
      throw CommandError(.typeDay(why, command), code: 2)
    }
  }

  /// The day, where nothing about it is doubtful or the person says that it is meant so.
  private static func settle(
    _ read: ReadDay, typed: String, _ option: String?, isSure: Bool, _ language: Language
  ) throws -> Day {
    guard let doubt = read.doubt, !isSure else { return read.day }
    let question = ModelPhrase.dayDoubt(doubt, read.day, typed: typed)
    if isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 {
      guard try isAgreed(asking: CommandPhrase.askDay(question), in: language) else {
        throw CommandError(.dayLeft)
      }
      return read.day
    }
    let command =
      doubt == .shortYear ? SameCommand.with(read.day.description, for: typed, option) : SameCommand.agreed
    throw CommandError(.typeAgain(question, command), code: 2)
  }
}

/// Whether the person at the terminal agrees.
func isAgreed(asking question: some Phrase, in language: Language) throws -> Bool {
  try writeOutput(question.text(in: language))
  let answer = comparisonForm(trimmed(readLine() ?? ""))
  return answer == "y" || answer == "yes"
}
