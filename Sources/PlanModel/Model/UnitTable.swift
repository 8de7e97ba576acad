import PlanBytes

/// The number of a unit in `UnitTable`.
package typealias UnitIndex = UInt32

/// The units that a plan names, each once, with their aliases.
package struct UnitTable: Sendable {
  package private(set) var names: [String] = []
  private var numbers: [String: UnitIndex] = [:]
  /// Other names of units.
  package private(set) var aliases: [(name: String, number: UnitIndex)] = []
  /// The lines that say which units there are, from the first to the last, and how many units were known behind them.
  private(set) var declarations: ByteRange?
  private(set) var declared = 0
  /// A unit is written in several ways that look the same: the first of them is its name.
  private(set) var hasVariants = false

  /// The number of a unit, given a new one where the plan has not named it yet. Names that look the same are one.
  mutating func intern(_ name: String) -> UnitIndex {
    let key = unitKey(name)
    let visible = visibleName(name)
    if let known = numbers[key] {
      let own = names[Int(known)]
      if own != visible && unitKey(own) == key { hasVariants = true }
      return known
    }
    let number = UnitIndex(names.count)
    names.append(visible)
    numbers[key] = number
    return number
  }

  mutating func alias(_ alias: String, of unit: UnitIndex) {
    let key = unitKey(alias)
    guard numbers[key] == nil else { return }
    numbers[key] = unit
    aliases.append((visibleName(alias), unit))
  }

  /// Notes that all of a line that says what units there are is taken in.
  mutating func noteDeclaration(_ line: ByteRange) {
    declarations = (declarations?.lowerBound ?? line.lowerBound)..<line.upperBound
    declared = names.count
  }

  /// The units in another order, each by its number; those that are left out are forgotten.
  ///
  /// - Returns: the table, and the new number of each, `max` where it has none.
  func ordered(_ order: [UnitIndex]) -> (table: UnitTable, new: [UnitIndex]) {
    var new = [UnitIndex](repeating: .max, count: names.count)
    for (place, unit) in order.enumerated() { new[Int(unit)] = UnitIndex(place) }
    var table = self
    table.names = order.map { names[Int($0)] }
    table.numbers = numbers.mapValues { new[Int($0)] }.filter { $0.value != .max }
    table.aliases = aliases.map { ($0.name, new[Int($0.number)]) }.filter { $0.1 != .max }
    return (table, new)
  }

  /// What a unit is called where there is little room (简称): the first of its other names that is shorter.
  package func shortName(of name: String) -> String {
    let number = number(of: name)
    return aliases.first { $0.number == number && $0.name.count < name.count }?.name ?? name
  }

  /// The unit of that name or alias.
  package func number(of name: String) -> UnitIndex? { numbers[unitKey(name)] }

  /// All names, those of the units first, then their aliases.
  package var all: [(name: String, number: UnitIndex)] {
    names.enumerated().map { ($1, UnitIndex($0)) } + aliases
  }

  /// The name of a unit.
  package subscript(unit: UnitIndex) -> String { names[Int(unit)] }
}
