import PlanModel
import PlanPhrases

/// Why a form cannot be saved as it is.
struct FormError: Error {
  var text: BoardPhrase
  /// The place of the field that it is about.
  var field: Int
}

/// Days that are typed in a form.
struct TypedDays {
  private let form: Form
  private let plan: Plan
  private let asOf: Day
  private let language: Language

  init(_ form: Form, on desk: Desk) {
    self.form = form
    plan = desk.plans[form.purpose.plan].plan
    asOf = desk.asOf
    language = desk.language
  }

  /// The day that an entry is true of; one that may not be meant is asked about: a second Enter confirms it.
  var day: Result<Day, FormError> { day(.fieldDay) }

  /// The day of another field.
  func day(in label: BoardPhrase) throws(FormError) -> Day { try day(label).get() }

  private func day(_ label: BoardPhrase) -> Result<Day, FormError> {
    let (typed, place) = (form.value(label), form.place(of: label))
    do throws(DayError) {
      let read = try reader.read(typed, for: .fact)
      if let question = question(about: read, typed) {
        return .failure(FormError(text: question, field: place))
      }
      guard read.day <= asOf else {
        return .failure(FormError(text: .dayInFuture(asOf.description), field: place))
      }
      return .success(read.day)
    } catch {
      return .failure(FormError(text: .model(.dayProblem(error, typed: typed)), field: place))
    }
  }

  /// The value of a new due day: empty where that of the plan counts again.
  var due: Result<String, FormError> { due(in: .fieldNewDue) }

  /// The same of another field.
  func due(in label: BoardPhrase) -> Result<String, FormError> {
    let (typed, place) = (form.value(label), form.place(of: label))
    do throws(DayError) {
      let read = try plan.dueDay(named: typed, seenFrom: asOf)
      if let question = read.flatMap({ question(about: $0, typed) }) {
        return .failure(FormError(text: question, field: place))
      }
      return .success(read?.day.description ?? "")
    } catch {
      return .failure(FormError(text: .model(.dueProblem(error, typed: typed)), field: place))
    }
  }

  /// What is kept means the same tomorrow: a day without its year becomes a whole date.
  func kept(day typed: String) -> String {
    if DayReader.written(typed) != nil { return typed }
    return (try? reader.read(typed, for: .fact)).map(\.day.description) ?? typed
  }

  func kept(due typed: String) -> String {
    if DayReader.written(typed) != nil { return typed }
    return (try? plan.dueDay(named: typed, seenFrom: asOf)).flatMap(\.self)?.day.description ?? typed
  }

  private var reader: DayReader { DayReader(seenFrom: asOf, firstYear: plan.firstYear) }

  private func question(about read: ReadDay, _ typed: String) -> BoardPhrase? {
    guard let doubt = read.doubt else { return nil }
    let question = BoardPhrase.pressAgain(.dayDoubt(doubt, read.day, typed: typed))
    return form.asked.contains(question.text(in: language)) ? nil : question
  }
}
