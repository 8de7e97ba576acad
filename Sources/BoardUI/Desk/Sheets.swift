import PlanModel
import PlanPhrases

/// What came back from units, before anything of it is recorded.
package struct SheetPreview: Equatable, Sendable {
  /// What a person has to decide: a line, and the places of those that cannot hold beside it.
  package struct Doubt: Equatable, Sendable {
    let text: String
    let rivals: Set<Int>
    /// Why nobody but a person can say, in words; empty where each has to be looked at.
    let why: String

    package init(text: String, rivals: Set<Int>, why: String = "") {
      (self.text, self.rivals, self.why) = (text, rivals, why)
    }
  }

  /// What can simply be recorded, a line each.
  let sure: [String]
  let doubts: [Doubt]
  /// What cannot be placed, with its cell.
  let left: [String]
  /// The doubts in which the sheet is to count.
  private(set) var chosen: Set<Int> = []

  package init(sure: [String], doubts: [Doubt], left: [String]) {
    (self.sure, self.doubts, self.left) = (sure, doubts, left)
  }

  /// How much is recorded as it stands.
  var count: Int { sure.count + chosen.count }

  /// Lets a sheet count, or the board again.
  mutating func toggle(_ doubt: Int) {
    guard chosen.remove(doubt) == nil else { return }
    chosen.subtract(doubts[doubt].rivals)
    chosen.insert(doubt)
  }

  /// The reasons that several doubts have, in their order, and which doubts.
  var kinds: [(why: String, doubts: [Int])] {
    let named = doubts.indices.filter { !doubts[$0].why.isEmpty }
    let kinds = Dictionary(grouping: named) { doubts[$0].why }.map { (why: $0.key, doubts: $0.value) }
    return kinds.filter { $0.doubts.count > 1 }.sorted { $0.doubts[0] < $1.doubts[0] }
  }

  /// Lets the sheets count in all doubts of a kind, of rivals the last; where they do, the board again.
  mutating func toggle(kind: [Int]) {
    guard !isOn(kind) else { return chosen.subtract(kind) }
    for doubt in kind where !chosen.contains(doubt) { toggle(doubt) }
  }

  /// Whether the sheets count in all of them, of rivals in one.
  func isOn(_ kind: [Int]) -> Bool {
    kind.allSatisfy { chosen.contains($0) || !chosen.isDisjoint(with: doubts[$0].rivals) }
  }
}

// Papers that go out and come back.
extension Desk {
  mutating func begin(_ chore: PaperChore) -> [Effect] {
    switch chore {
    case .unitSheets: return [.chore(chore)]
    case .seal: return submit(.chore(chore))
    case .collect, .issue:
      if isReadOnly {
        say(.readOnlyPlan)
      } else {
        open(.form(chore == .issue ? issuingForm : collectingForm))
      }
      return []
    }
  }

  private var collectingForm: Form {
    let field = Form.Field(label: .sheets(.fieldPlace), content: TextField(".", isSuggestion: true))
    return Form(purpose: .collecting, fields: [field])
  }

  /// Reads the sheets at the place that was typed.
  mutating func readSheets(_ form: Form) throws(FormError) -> [Effect] {
    let place = form.value(.sheets(.fieldPlace))
    guard !place.isEmpty else { throw FormError(text: .sheets(.placeNeeded), field: 0) }
    return [.readSheets(place)]
  }

  /// Shows what came back; the form that asked for it is done with.
  mutating func open(_ preview: SheetPreview) {
    overlays.removeAll()
    let isEmpty = preview.sure.isEmpty && preview.doubts.isEmpty && preview.left.isEmpty
    if isEmpty { return say(.sheets(.nothing)) }
    open(.chooser(Chooser(purpose: .sheets(preview))))
  }

  func choices(of preview: SheetPreview) -> [Choice] {
    let record =
      preview.count == 0
      ? [] : [Choice(label: said(.sheets(.record(preview.count))), effect: .takeSheets(preview))]
    let kinds = preview.kinds.map { kind in
      Choice(
        label: said(.sheets(.allOfKind(kind.why, kind.doubts.count))), isOn: preview.isOn(kind.doubts),
        effect: .sheetDoubts(kind.doubts))
    }
    let doubts = preview.doubts.enumerated().map { place, doubt in
      Choice(label: doubt.text, isOn: preview.chosen.contains(place), effect: .sheetDoubt(place))
    }
    let all = Choice(
      label: said(.sheets(.showAll(preview.sure.count, preview.left.count))), effect: .sheetLines(preview))
    return record + kinds + doubts + [all, Choice(label: said(.leaveIt), effect: .keep)]
  }

  /// All that is said of sheets, by heads.
  func lines(of preview: SheetPreview) -> String {
    func part(_ head: SheetPhrase, _ lines: [String]) -> [String] {
      lines.isEmpty ? [] : [said(.sheets(head))] + lines.map { "  " + $0 } + [""]
    }
    let parts =
      part(.sureOnes(preview.sure.count), preview.sure)
      + part(.doubtfulOnes(preview.doubts.count), preview.doubts.map(\.text))
      + part(.leftOnes(preview.left.count), preview.left)
    return parts.map { $0 + "\n" }.joined()
  }
}
