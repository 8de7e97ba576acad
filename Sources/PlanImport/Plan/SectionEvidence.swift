/// What the body of a section says it is.
struct SectionEvidence {
  let read: ReadPart
  let year: PlanYear?
  private let reader: PhaseReader

  init(_ read: ReadPart, _ year: PlanYear?) {
    self.read = read
    self.year = year
    reader = PhaseReader(year: year)
  }

  /// A title that says nothing; more where items stand below it.
  private static let unknownTitle = 2
  private static let unknownList = 3
  /// Items name units, each for itself.
  private static let clauses = 2
  /// Text, not items, in places where items name units.
  private static let clausesInText = 4
  private static let clausesInSteps = 3
  /// It is one of several measures that stand under no heading.
  private static let measure = 5
  private static let spans = 4
  private static let namedSteps = 2
  private static let dates = 3
  private static let noDates = 1
  private static let noSteps = 8
  /// What its items are called.
  private static let items = 2

  /// - Parameter inherited: the kind of the section above, where that is text.
  func points(_ index: Int, _ inherited: SectionKind?) -> SectionPoints {
    var points = SectionTitle(read.title(index)).points
    if let inherited {
      points[inherited] += Self.unknownTitle
      points[.tasks] = 0
    } else {
      points.raise(.tasks, to: ofUnknown(index, points))
    }
    addClauses(index, inherited, &points)
    addSteps(index, &points)
    addItems(index, inherited, &points)
    return points
  }

  private func ofUnknown(_ index: Int, _ points: SectionPoints) -> Int {
    if !read.part.nodes[index].children.isEmpty { return Self.unknownList }
    return isText(index, points) ? 0 : Self.unknownTitle
  }

  private func addClauses(_ index: Int, _ inherited: SectionKind?, _ points: inout SectionPoints) {
    let leaves = read.part.leaves(under: index)
    let bearing = leaves.count { read.nodes[$0].hasClauses }
    let isParent = !read.part.nodes[index].children.isEmpty
    if inherited == nil, isParent, bearing > 0, bearing * 2 >= leaves.count {
      points[.tasks] += Self.clauses
      points[.background] -= Self.clausesInText
      points[.goals] -= Self.clausesInText
      points[.phases] -= Self.clausesInSteps
    }
    // The last of several measures is one of them where each names its units.
    if !isParent, !isText(index, points), read.unitsAreAtRoots, read.saysWho(index) {
      points[.tasks] += Self.measure
    }
  }

  /// Without items, and its title says that it is none of them.
  private func isText(_ index: Int, _ points: SectionPoints) -> Bool {
    read.part.nodes[index].children.isEmpty
      && max(points[.background], points[.goals]) >= SectionTitle.sure
  }

  private func addSteps(_ index: Int, _ points: inout SectionPoints) {
    let entries = read.part.phaseEntries(index)
    let isList = !read.part.nodes[index].children.isEmpty
    func most(_ isOne: (PhaseEntry) -> Bool) -> Bool {
      let count = entries.count(where: isOne)
      return count > 0 && count * 2 >= entries.count
    }
    let dated = entries.count { entry in
      var reader = reader
      return reader.phase(number: "", paragraphs: entry.paragraphs) != nil
    }
    if dated > 0, dated * 2 >= entries.count {
      points[.phases] += Self.dates
    } else {
      points[.phases] -= isList ? Self.noDates : Self.noSteps
    }
    guard isList, points[.phases] >= 0 else { return }
    if dated == entries.count, most({ $0.hasSpan(year) }) { points[.phases] += Self.spans }
    if entries.count >= 2, most(\.isNamedStep) { points[.phases] += Self.namedSteps }
  }

  private func addItems(_ index: Int, _ inherited: SectionKind?, _ points: inout SectionPoints) {
    let children = read.part.nodes[index].children
    guard children.count >= 2 else { return }
    let titles = children.map { SectionTitle(read.title($0)).points }
    for kind in [SectionKind.background, .safeguards] where points[kind] > 0 || inherited == nil {
      let alike = titles.count { $0.best == kind && $0[kind] >= SectionTitle.sure }
      if alike * 2 > children.count { points[kind] += Self.items }
    }
  }

  // MARK: Only a time

  /// In signs.
  private static let mostWords = 6

  /// 三、活动时间 with nothing below but a span of days.
  func isOnlyTime(_ index: Int) -> Bool {
    let node = read.part.nodes[index]
    let text = node.body.isEmpty ? Passage(node.head, HeadLine.split(node.head).rest) : node.body[0]
    guard node.children.isEmpty, node.body.count <= 1,
      let span = DateReader(passage: text, year: year).mentions().first(where: \.isSpan)
    else { return false }
    return text.all.count { text.signs[$0].isHan && !span.range.contains($0) } <= Self.mostWords
  }
}
