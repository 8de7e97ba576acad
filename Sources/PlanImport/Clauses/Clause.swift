/// Who is responsible, as one clause says it.
struct Clause: Sendable {
  var leads: [String] = []
  var responsible: [String] = []
  var cooperating: [String] = []
  /// Those among them that guide what others do, 指导: where nobody else is named they lead.
  private var guiding: [String] = []
  /// The part of the passage that it takes, brackets included.
  var range: Range<Int>
  /// A day that stands in it, 完成时限：2018年6月.
  var time: Range<Int>?
  /// What it says that is no unit and no day, such as names of people.
  var rest: [Range<Int>] = []
  /// Names that do not look like units.
  var odd: [String] = []
  /// Taken from a sentence, which also says what is to be done.
  var isProse = false
  /// Taken from one that says what several units do together, 会同.
  var isAside = false
  /// Names before the first comma, for documents whose convention is that they lead.
  var beforeComma = 0

  init(range: Range<Int>) { self.range = range }

  var isEmpty: Bool { leads.isEmpty && responsible.isEmpty && cooperating.isEmpty && time == nil }
  var units: [String] { leads + responsible + cooperating }
  var hasUnits: Bool { !(leads.isEmpty && responsible.isEmpty && cooperating.isEmpty) }

  mutating func add(_ names: [String], as role: ClauseRole) {
    func append(_ names: [String], to list: inout [String]) {
      for name in names where !list.contains(name) { list.append(name) }
    }
    switch role {
    case .lead: append(names, to: &leads)
    case .responsible: append(names, to: &responsible)
    case .cooperating: append(names, to: &cooperating)
    case .guiding:
      append(names, to: &cooperating)
      append(names, to: &guiding)
    case .person, .time: break
    }
  }

  /// Takes in what another clause says.
  mutating func add(_ other: Clause) {
    add(other.leads, as: .lead)
    add(other.responsible, as: .responsible)
    add(other.cooperating, as: .cooperating)
    guiding += other.guiding
    time = time ?? other.time
  }

  /// Lead and cooperating units: the strongest role of the clause leads.
  func assignment(under convention: Convention) -> (leads: [String], cooperating: [String], role: String) {
    if !leads.isEmpty {
      return (leads, (responsible + cooperating).filter { !leads.contains($0) }, ClauseWords.leadName)
    }
    if responsible.isEmpty, !guiding.isEmpty {
      return (guiding, cooperating.filter { !guiding.contains($0) }, ClauseWords.responsibleName)
    }
    let count =
      switch convention {
      case .none: responsible.count
      case .firstLeads: 1
      case .beforeCommaLeads: beforeComma
      }
    let first = Array(responsible.prefix(max(1, count)))
    let others = Array(responsible.dropFirst(first.count)) + cooperating.filter { !first.contains($0) }
    return (first, others, convention == .none ? ClauseWords.responsibleName : ClauseWords.leadName)
  }

  /// What a document says once about the order of units, 下同.
  enum Convention: Sendable { case none, firstLeads, beforeCommaLeads }
}
