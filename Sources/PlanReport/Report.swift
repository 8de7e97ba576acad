import PlanBytes
import PlanModel
import PlanPhrases

/// What is written out: the items that a filter leaves of a plan on the day of the board, for a person.
package struct Report: Sendable {
  package let items: ItemList
  package let filter: Filter
  /// Who asked for it, where that is known.
  package let person: Person?
  /// How many columns the signs of the terminal take, by which plain text is lined up.
  package let width: DisplayWidth
  package let language: Language
  /// What is written of each item; nil: what the format usually does.
  package let columns: [FieldHeading]?
  /// Under which headings items stand where there are any.
  let grouping: Grouping
  /// When it is made, where that is to be said.
  package let moment: Moment?

  package init(
    _ items: ItemList, filter: Filter = Filter(), for person: Person? = nil,
    width: DisplayWidth = DisplayWidth(), in language: Language = .chinese, columns: [FieldHeading]? = nil,
    arranged arrangement: Arrangement = Arrangement(), at moment: Moment? = nil
  ) {
    (self.columns, self.moment) = (columns, moment)
    (self.items, grouping) = (items.sorted(arrangement.sorting), arrangement.grouping)
    self.filter = filter
    self.person = person
    self.width = width
    self.language = language
  }

  /// The same for what a unit leads.
  package func of(_ unit: String, _ items: ItemList) -> Report {
    var filter = filter
    (filter.unit, filter.role) = (unit, .lead)
    var arrangement = Arrangement()
    arrangement.grouping = groupingOfOne
    return Report(
      items, filter: filter, for: person, width: width, in: language, columns: columns, arranged: arrangement,
      at: moment)
  }

  /// What one unit leads is not put under the units that lead it together.
  var groupingOfOne: Grouping { grouping == .unit ? .group : grouping }

  /// What a heading says.
  func name(of group: ItemGroup) -> String {
    switch group {
    case .section(let section): plan.name(of: section).text(in: language)
    case .unit(let unit): plan.units[unit]
    case .month(let month): "\(month / 12)-" + padded(month % 12 + 1, 2)
    case .noPhase: String(.outsidePhases, in: language)
    case .noUnit: String(.withoutUnit, in: language)
    case .undated: String(.withoutDue, in: language)
    case .everything: String(.everything, in: language)
    }
  }

  var snapshot: Snapshot { items.snapshot }
  var title: String { plan.name(in: language) }
  var plan: Plan { snapshot.plan }

  /// `截至 2018-09-15`
  var day: String { String(.asOf(snapshot.asOf.description), in: language) }

  /// Day, filter and person in words, for a line under the title.
  var facts: [String] {
    [day, conditions, person.map { String(.madeBy($0.name), in: language) }].compactMap(\.self)
  }

  /// `筛选 牵头=县水务局`; nil where everything is written.
  var conditions: String? {
    filter.isEmpty ? nil : String(.filtered(filter.conditions(in: language)), in: language)
  }

  /// `导出于 2026-03-04 09:16:05`; nil where that is not to be said.
  var madeAt: String? { moment.map { String(.madeAt(String($0.written.prefix(19))), in: language) } }

  /// The fields of the columns: those that were asked for, else the usual ones.
  func fields(_ isUsual: (ItemField) -> Bool) -> [ItemField] {
    let usual = ItemField.all.filter(isUsual)
    guard let columns else { return usual }
    let known = usual + ItemField.all.filter(\.isExported) + ItemField.all
    return columns.compactMap { heading in known.first { $0.heading == heading } }
  }

  /// How many items there are and how far they are.
  var total: String {
    String(
      .total(shown: items.count, all: plan.assignments.count, snapshot.progress(of: items.indicesInPlan)),
      in: language)
  }
}
