/// What a section of a plan is about, told by its title.
enum SectionKind: Equatable, Sendable {
  case background, goals, phases, safeguards, tasks

  /// The kind that a title names; nil where it names none.
  init?(title: Passage) {
    let all = title.all
    func ends(with words: WordSet) -> Bool {
      words.lengthBefore(all.upperBound, in: title, from: all.lowerBound) != nil
    }
    func isOnly(_ word: Word) -> Bool { title.signs.elementsEqual(word.signs) }
    if ends(with: OutlineWords.phases) {
      self = .phases
    } else if ends(with: OutlineWords.safeguards) || isOnly(OutlineWords.bareSafeguard) {
      self = .safeguards
    } else if title.contains(OutlineWords.goals, in: all) || isOnly(OutlineWords.bareGoal) {
      self = .goals
    } else if OutlineWords.background.length(in: title, at: 0, before: title.count) != nil {
      // Also where the text was run into the heading.
      self = .background
    } else if title.count <= 16, title.contains(OutlineWords.background, in: all) {
      self = .background
    } else {
      return nil
    }
  }
}
