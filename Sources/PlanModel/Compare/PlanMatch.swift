import PlanBytes

/// Finds what is the same in two readings of a plan.
enum PlanMatch {
  /// Items that have the same id: the old one of each new one.
  static func byID(_ old: Plan, _ new: Plan) -> [Int: Int] {
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    func join(_ index: Int?, _ partner: Int?) {
      guard let index, let partner, partners[index] == nil, taken.insert(partner).inserted else { return }
      partners[index] = partner
    }
    for index in new.assignments.indices {
      join(index, new.assignments[index].id.flatMap { old.index(of: $0) })
    }
    for (other, id) in new.otherIDs.sorted(by: { $0.key < $1.key }) {
      join(new.index(of: id), old.index(of: other))
    }
    return partners
  }

  /// Tasks and phases of both, as the ranges of their items.
  static func homes(_ old: Plan, _ new: Plan) -> [(old: Range<Int>, new: Range<Int>)] {
    let tasks = pairs(
      old.tasks.map { old.key(of: $0) }, new.tasks.map { new.key(of: $0) },
      texts: { (old.matchText(ofTask: $0), new.matchText(ofTask: $1)) })
    let phases = pairs(
      old.phases.map { Key(exact: old.text($0.title), loose: String($0.ordinal)) },
      new.phases.map { Key(exact: new.text($0.title), loose: String($0.ordinal)) },
      texts: { _, _ in ("", "x") })
    return phases.map { (old.phases[$0.0].deliverables, new.phases[$0.1].deliverables) }
      + tasks.map { (old.tasks[$0.0].assignments, new.tasks[$0.1].assignments) }
  }

  /// Items of one task in both plans.
  static func items(_ old: Plan, _ ones: [Int], _ new: Plan, _ others: [Int]) -> [(Int, Int)] {
    func key(_ plan: Plan, _ index: Int) -> Key {
      let item = plan[index]
      let (leads, scope) = (item.leads.joined(separator: "、"), item.scope)
      return Key(exact: leads + "\u{1}" + scope, loose: leads.isEmpty ? scope : leads)
    }
    let found = pairs(
      ones.map { key(old, $0) }, others.map { key(new, $0) },
      texts: { (old.text(old.assignments[ones[$0]].scope), new.text(new.assignments[others[$1]].scope)) })
    var result = found.map { (ones[$0.0], others[$0.1]) }
    // What is left alone on both sides was reworded.
    let (oldUsed, newUsed) = (Set(result.map(\.0)), Set(result.map(\.1)))
    let oldRest = ones.filter { !oldUsed.contains($0) }
    let newRest = others.filter { !newUsed.contains($0) }
    if let one = oldRest.first, let other = newRest.first, oldRest.count == 1, newRest.count == 1,
      case .task = old.assignments[one].home
    {
      result.append((one, other))
    }
    return result
  }

  /// Targets of the same thing in both plans.
  static func targets(
    _ old: Plan, _ ones: Range<Int>, _ new: Plan, _ others: Range<Int>
  ) -> [(old: Int, new: Int)] {
    let (ones, others) = (Array(ones), Array(others))
    let found = pairs(
      ones.map {
        Key(exact: old.text(old.targets[$0].indicator), loose: old.text(old.targets[$0].indicator))
      },
      others.map {
        Key(exact: new.text(new.targets[$0].indicator), loose: new.text(new.targets[$0].indicator))
      },
      texts: { (old.text(old.targets[ones[$0]].indicator), new.text(new.targets[others[$1]].indicator)) })
    return found.map { (old: ones[$0.0], new: others[$0.1]) }
  }

  /// Two texts by which things are found again: first the exact, then the loose one.
  struct Key {
    var exact: String
    var loose: String
  }

  /// Texts more alike than this are one thing reworded.
  private static let alike = 0.5
  /// So many comparisons of texts at most.
  private static let mostComparisons = 1_000_000

  /// Pairs of the same key, then of texts that are alike; each index at most once.
  private static func pairs(
    _ old: [Key], _ new: [Key], texts: (Int, Int) -> (String, String)
  ) -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    var left = Array(old.indices)
    var right = Array(new.indices)
    for key in [\Key.exact, \Key.loose] {
      var waiting = Dictionary(grouping: left.reversed()) { comparisonForm(old[$0][keyPath: key]) }
      for index in right {
        guard let partner = waiting[comparisonForm(new[index][keyPath: key])]?.popLast() else { continue }
        result.append((partner, index))
      }
      let usedLeft = Set(result.map(\.0))
      let usedRight = Set(result.map(\.1))
      left.removeAll(where: usedLeft.contains)
      right.removeAll(where: usedRight.contains)
    }
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= mostComparisons else { return result }
    return result + reworded(left, right, texts)
  }

  private static func reworded(_ left: [Int], _ right: [Int], _ texts: (Int, Int) -> (String, String)) -> [(
    Int, Int
  )] {
    let oldPairs = left.map { Bigrams(texts($0, right[0]).0) }
    let newPairs = right.map { Bigrams(texts(left[0], $0).1) }
    var scores: [(score: Double, one: Int, other: Int)] = []
    for (one, old) in oldPairs.enumerated() {
      for (other, new) in newPairs.enumerated() {
        let score = old.likeness(to: new)
        if score >= alike { scores.append((score, one, other)) }
      }
    }
    var usedLeft: Set<Int> = []
    var usedRight: Set<Int> = []
    var result: [(Int, Int)] = []
    for (_, one, other) in scores.sorted(by: { ($1.score, $0.one, $0.other) < ($0.score, $1.one, $1.other) })
    where !usedLeft.contains(one) && !usedRight.contains(other) {
      usedLeft.insert(one)
      usedRight.insert(other)
      result.append((left[one], right[other]))
    }
    return result
  }
}

/// Pairs of neighbouring characters, by which two texts are compared (Sørensen–Dice).
struct Bigrams {
  private let pairs: Set<UInt64>

  init(_ text: String) {
    let scalars = comparisonForm(text).unicodeScalars.filter { !$0.properties.isWhitespace }.map {
      UInt64($0.value)
    }
    pairs = Set(zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 })
  }

  /// 0 for nothing in common, 1 for the same pairs.
  func likeness(to other: Bigrams) -> Double {
    let total = pairs.count + other.pairs.count
    return total == 0 ? 0 : 2 * Double(pairs.intersection(other.pairs).count) / Double(total)
  }
}

extension Plan {
  fileprivate func key(of task: PlanTask) -> PlanMatch.Key {
    let title = text(task.title)
    let parent = task.parent.map { text(tasks[$0].title) } ?? ""
    return PlanMatch.Key(
      exact: text(groups[task.group].title) + "\u{1}" + parent + "\u{1}" + title, loose: title)
  }

  /// Title and text of a task.
  fileprivate func matchText(ofTask index: Int) -> String {
    text(tasks[index].title) + description(ofTask: index)
  }
}
