/// The number of a unit in `UnitTable`.
package typealias UnitIndex = UInt32

/// The units that a plan names, each once, with their aliases.
package struct UnitTable: Sendable {
  package private(set) var names: [String] = []
  private var numbers: [String: UnitIndex] = [:]
  /// Other names of units.
  package private(set) var aliases: [(name: String, number: UnitIndex)] = []

  /// The number of a unit, given a new one where the plan has not named it yet. Names that look the same are one.
  mutating func intern(_ name: String) -> UnitIndex {
    let key = unitKey(name)
    if let known = numbers[key] { return known }
    let number = UnitIndex(names.count)
    names.append(visibleName(name))
    numbers[key] = number
    return number
  }

  mutating func alias(_ alias: String, of unit: UnitIndex) {
    let key = unitKey(alias)
    guard numbers[key] == nil else { return }
    numbers[key] = unit
    aliases.append((visibleName(alias), unit))
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
