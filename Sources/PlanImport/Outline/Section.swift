/// What a section of a plan is about, told by its title.
enum SectionKind: Equatable, Sendable {
  case background, goals, phases, safeguards, tasks

  /// The kind that a title names; nil where it names none.
  init?(title: Passage) {
    let title = title.unspaced
    let all = title.all
    func ends(with words: WordSet) -> Bool {
      words.lengthBefore(all.upperBound, in: title, from: all.lowerBound) != nil
    }
    func isOnly(_ word: Word) -> Bool { title.signs.elementsEqual(word.signs) }
    // Also where the text was run into the heading; without days such a section is no list of phases.
    if ends(with: OutlineWords.phases) || isOnly(OutlineWords.bareSteps)
      || OutlineWords.phases.length(in: title, at: 0, before: title.count) != nil
    {
      self = .phases
    } else if ends(with: OutlineWords.safeguards) || isOnly(OutlineWords.bareSafeguard)
      || Self.organises(title)
    {
      self = .safeguards
    } else if title.contains(OutlineWords.goals, in: all) || Self.isGoal(title) {
      self = .goals
    } else if OutlineWords.background.length(in: title, at: 0, before: title.count) != nil {
      self = .background
    } else if title.count <= Self.longestShort, title.contains(OutlineWords.background, in: all) {
      self = .background
    } else {
      return nil
    }
  }

  /// 加强组织实施和督促落实, but not 组织实施十大工程.
  private static func organises(_ title: Passage) -> Bool {
    guard title.count <= longestShort, let word = OutlineWords.organising.first(in: title, title.all) else {
      return false
    }
    return UnitWords.joins.length(in: title, at: word.upperBound, before: title.count) != nil
  }

  /// In signs.
  private static let longestShort = 16

  /// 整改目标: a short title that ends with the word.
  private static func isGoal(_ title: Passage) -> Bool {
    title.count <= longestGoal
      && title.has(OutlineWords.goal, at: title.count - OutlineWords.goal.signs.count)
  }

  /// In signs.
  private static let longestGoal = 8
}
