/// Which folders of a target use which others, from the names that they declare and use.
///
/// A name says where it comes from if one folder alone declares it, and the file that uses it has none of its own of
/// that name. Short names of members, and those that other targets or the standard library have too, say nothing.
struct FolderArrows {
  /// For each folder those that it uses, and by which names.
  let uses: [String: [String: Set<String>]]

  private static let shortestMember = 7
  private static let foreign: Set = [
    "contains", "description", "indices", "isEmpty", "rawValue", "removeAll", "removeLast", "reversed",
    "startIndex",
  ]

  /// - Parameters:
  ///   - files: of one target.
  ///   - others: of the others.
  init(_ files: [SourceCode], beside others: [SourceCode] = []) {
    let foreign = others.reduce(into: FolderArrows.foreign) {
      $0.formUnion($1.declaredMembers + $1.declaredCases)
    }
    var types: [String: Set<String>] = [:]
    var members: [String: Set<String>] = [:]
    for file in files {
      for name in file.declaredTypes { types[name, default: []].insert(file.folder) }
      for name in file.declaredMembers + file.declaredCases { members[name, default: []].insert(file.folder) }
    }
    var homes: [String: String] = [:]
    for (name, folders) in members.merging(types, uniquingKeysWith: { $0.union($1) }) {
      let isTold = types[name] != nil || name.count >= FolderArrows.shortestMember
      let isForeign = types[name] == nil && foreign.contains(name)
      if isTold, !isForeign, folders.count == 1 { homes[name] = folders.first }
    }
    var uses: [String: [String: Set<String>]] = [:]
    for file in files {
      for name in file.names.subtracting(file.ownNames) {
        guard let home = homes[name], home != file.folder else { continue }
        uses[file.folder, default: [:]][home, default: []].insert("\(name) in \(file.path)")
      }
    }
    self.uses = uses
  }

  /// What points the wrong way.
  ///
  /// - Parameter order: all folders, each uses only those before it.
  func wrongWays(in order: [String]) -> [String] {
    var wrong: [String] = []
    for (user, used) in uses {
      guard let place = order.firstIndex(of: user) else {
        wrong.append("\(user) has no place in the order")
        continue
      }
      for (folder, names) in used where order.firstIndex(of: folder) ?? .max > place {
        wrong += names.map { "\(user) uses \(folder): \($0)" }
      }
    }
    return wrong.sorted()
  }
}

extension SourceCode {
  /// The words of the code.
  fileprivate var names: Set<String> { Set(lines.flatMap { words(of: $0) }) }

  /// Whatever it declares, also inside of functions, and labels.
  fileprivate var ownNames: Set<String> {
    let declaring: Set = ["func", "var", "let", "struct", "enum", "typealias"]
    return Set(
      lines.flatMap { line in
        let words = words(of: line)
        return zip(words, words.dropFirst()).filter { declaring.contains($0.0) }.map(\.1)
          + line.matches(of: /(\w+)(?: \w+)?:/).map { String($0.1) }
          + line.matches(of: /(\w+):/).map { String($0.1) }
      })
  }

  fileprivate var declaredTypes: [String] {
    declared(by: ["struct", "enum", "class", "actor", "protocol", "typealias"], indent: .max)
  }

  /// Those of types and files, which others can use.
  fileprivate var declaredMembers: [String] { declared(by: ["func", "var", "let"], indent: 2) }

  /// The names that stand behind one of some words in lines that begin with it or with what may stand before it.
  private func declared(by keywords: Set<String>, indent: Int) -> [String] {
    let before: Set = [
      "package", "final", "indirect", "static", "mutating", "discardableResult", "set", "internal", "lazy",
      "Compact", "CompactOptional",
    ]
    return lines.compactMap { line in
      guard line.prefix(while: { $0 == " " }).count <= indent else { return nil }
      var words = words(of: line)[...]
      if words.starts(with: ["private", "set"]) { words = words.dropFirst(2) }
      words = words.drop { before.contains($0) }
      if words.starts(with: ["private", "set"]) { words = words.dropFirst(2) }
      guard let keyword = words.first, keywords.contains(keyword) else { return nil }
      return words.dropFirst().first
    }
  }
}

/// The names and words of a line of code.
private func words(of line: Substring) -> [String] {
  line.utf8.split {
    !($0 == UInt8(ascii: "_") || $0 >= 0x30 && $0 < 0x3A || $0 | 0x20 >= 0x61 && $0 | 0x20 < 0x7B)
  }
  .map { String($0) ?? "" }
}

extension Sequence {
  /// The elements that are as wanted, and all others.
  func split(_ isWanted: (Element) -> Bool) -> ([Element], [Element]) {
    reduce(into: ([], [])) { if isWanted($1) { $0.0.append($1) } else { $0.1.append($1) } }
  }
}
