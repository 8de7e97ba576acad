import PlanBytes

/// Lines in the place of others: what is left out, where other lines come in, and how that is recorded.
struct LineChange {
  var field: EditField
  /// What goes: from the end of a line to the end of another.
  var old: ByteRange
  /// Where other lines come in: the end of a line, not within what goes; its beginning where they stand in its place.
  var place: Int
  /// They begin with the end of the line before.
  var new: [UInt8]

  init(_ field: EditField, _ old: ByteRange, at place: Int? = nil, _ new: [UInt8]) {
    (self.field, self.old, self.place, self.new) = (field, old, place ?? old.lowerBound, new)
  }

  /// Whether they come in elsewhere.
  var isMove: Bool { field == .move }

  func applied(to source: [UInt8]) -> [UInt8] {
    let (first, second) = (min(place, old.lowerBound), max(place, old.upperBound))
    let isBefore = place <= old.lowerBound
    let middle = isBefore ? source[place..<old.lowerBound] : source[old.upperBound..<place]
    return source[..<first] + (isBefore ? new + middle : middle + new) + source[second...]
  }

  /// Where the new lines begin in the changed text.
  var start: Int { place <= old.lowerBound ? place : place - old.count }
}

extension Plan {
  /// Carries out a change of lines.
  ///
  /// - Parameters:
  ///   - names: how what is changed is called before and afterwards, by the changed plan; nil where it is none of a kind
  ///     that has a number.
  ///   - isAllowed: a new problem that is no reason to refuse it.
  func carryingOut(
    _ change: LineChange, _ names: (Plan) -> (old: EditName, new: EditName),
    allowing isAllowed: (PlanProblem) -> Bool = { _ in false }
  ) throws(EditError) -> PlanEdit {
    let text = change.applied(to: source)
    if text == source { throw .same }
    let changed = with(source: text)
    if let new = newProblem(in: changed, but: isAllowed) { throw .breaks(new) }
    let (old, new) = names(changed)
    let lines = change.isMove ? anchorLines(change, in: text) : anchorLines(endingAt: change.old.lowerBound)
    let first = source[source.start(ofLines: lines, endingAt: change.old.lowerBound)..<change.old.lowerBound]
    let second = text[text.start(ofLines: lines, endingAt: change.start)..<change.start]
    var which = new.item != nil ? [] : [old.which, new.which].filter { !$0.isEmpty }
    if change.isMove, lines > 1 { which.append("+\(lines)") }
    let record = EditRecord(
      change.field, which: which.joined(separator: " "), old: first + source[change.old],
      new: second + change.new)
    return PlanEdit(plan: changed, name: new, record: record)
  }

  // MARK: Anchors

  /// At most so many lines before others tell where these stand.
  private static let mostAnchors = 8

  /// How many lines before a position tell where it is: more than the last of them where there is another like it.
  func anchorLines(endingAt end: Int) -> Int {
    let last = source.lineStart(at: end)..<end
    if let id = WrittenIDs(source, in: last).id, subject(of: id) != nil { return 1 }
    return (1..<Plan.mostAnchors).first { isUnique($0, endingAt: end, in: source) } ?? Plan.mostAnchors
  }

  /// The same of both places of lines that move.
  private func anchorLines(_ change: LineChange, in text: [UInt8]) -> Int {
    let own = anchorLines(endingAt: change.old.lowerBound)
    return (own..<Plan.mostAnchors).first { isUnique($0, endingAt: change.start, in: text) }
      ?? Plan.mostAnchors
  }

  private func isUnique(_ lines: Int, endingAt end: Int, in text: [UInt8]) -> Bool {
    let start = text.start(ofLines: lines, endingAt: end)
    return start == 0 || text.places(ofLines: Array(text[start..<end]), atMost: 2).count == 1
  }
}

extension [UInt8] {
  /// Where so many lines begin, the last of which ends at a position; 0 where there are not as many.
  func start(ofLines count: Int, endingAt end: Int) -> Int {
    var start = lineStart(at: end)
    for _ in 1..<Swift.max(1, count) where start > 0 { start = lineStart(at: start - 1) }
    return start
  }

  /// Where whole lines stand, or what begins with the end of a line.
  func places(ofLines lines: [UInt8], atMost limit: Int = .max) -> [ByteRange] {
    guard !lines.isEmpty else { return [] }
    let beginsWithEnd = lines[0] == Ascii.newline || lines[0] == Ascii.carriageReturn
    var (places, start) = ([ByteRange](), 0)
    while places.count < limit, let found = firstPlace(of: lines, from: start) {
      start = found + 1
      let end = found + lines.count
      let begins = beginsWithEnd || found == 0 || self[found - 1] == Ascii.newline
      let ends = end == count || self[end] == Ascii.newline || self[end] == Ascii.carriageReturn
      if begins && ends { places.append(found..<end) }
    }
    return places
  }

  private func firstPlace(of bytes: [UInt8], from start: Int) -> Int? {
    withUnsafeBufferPointer { $0.firstOffset(of: bytes, in: start..<count) }
  }
}
