/// Names that probably mean the same unit, to be suggested: 水务局 = 县水务局, 发改委 = 发展改革委.
package enum AliasHints {
  /// Shorter names say too little, in characters.
  private static let shortest = 3
  /// Plans with more units are not compared, since every name is compared with every other.
  private static let mostUnits = 2_000

  /// Pairs of a short name and the one full name that it can stand for.
  package static func find(in names: [String]) -> [(alias: String, name: String)] {
    guard names.count <= mostUnits else { return [] }
    return names.compactMap { alias in
      let full = names.filter { $0 != alias && stands(alias, for: $0) }
      return full.count == 1 ? (alias: alias, name: full[0]) : nil
    }
  }

  /// Whether the characters of the short name come in the long one in order, the last one last, and the long one
  /// begins with the same or with the area that the short one leaves out.
  private static func stands(_ alias: String, for name: String) -> Bool {
    guard alias.count >= shortest, name.count > alias.count, alias.last == name.last,
      !alias.hasPrefix("各"), !name.hasPrefix("各")
    else { return false }
    if name.hasSuffix(alias) { return name.count - alias.count <= 4 }
    guard alias.first == name.first, name.count <= alias.count * 3 else { return false }
    var rest = name[...]
    for character in alias {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
