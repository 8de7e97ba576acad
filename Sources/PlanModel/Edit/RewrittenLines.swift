import PlanBytes

/// Why lines that a person rewrote by hand do not count.
package struct RewriteProblem: Error, Equatable, Sendable {
  package var problem: EditError
  /// Which of the lines it is about, from 1; nil where it is about all.
  package var line: Int?
}

// The lines of something as a person rewrote them in an editor: one change of all of them.
extension Plan {
  /// The lines of something as they are written, ids and all, from the first that says anything.
  package func writtenLines(of place: EditPlace) -> [UInt8] {
    guard let block = block(of: place) else { return [] }
    return Array(source[firstLine(of: block)..<block.upperBound])
  }

  /// The plan with other lines in the place of those of something, all that stands under it among them.
  ///
  /// - Throws: why they do not count: they would be read as something else, or as something wrong.
  package func rewriting(_ place: EditPlace, as text: [UInt8]) throws(RewriteProblem) -> PlanEdit {
    guard let block = block(of: place) else { throw RewriteProblem(problem: .notThere(.lines)) }
    let lines = Lines(text).map { withoutBlanksAtEnd(text, $0.content) }
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let last = lines.lastIndex(where: { !$0.isEmpty })
    else { throw RewriteProblem(problem: .mustNotBeEmpty(.lines)) }
    let written = lines[first...last].map { Array(text[$0]) }.joined(separator: lineEnd)
    let start = firstLine(of: block)
    let bytes = Array(source[block.lowerBound..<start]) + Array(written)
    if source[block].elementsEqual(bytes) { throw RewriteProblem(problem: .same) }
    let changed = Plan(reading: Splice(range: block, bytes: bytes).applied(to: source))
    if let problem = newProblem(in: changed) {
      let above = source.lineNumber(at: start) - first - 1
      let places = changed.lines(of: problem).map { $0 - above }
      throw RewriteProblem(problem: .breaks(problem), line: places.last { 1...lines.count ~= $0 })
    }
    let (name, end) = (editName(of: place), block.lowerBound + bytes.count)
    let rewritten = changed.editPlace(named: name, .lines).flatMap { changed.block(of: $0) }
    guard rewritten == block.lowerBound..<end else { throw RewriteProblem(problem: .unreadable(.lines, "")) }
    let record = EditRecord(.lines, which: name.which, old: source[block], new: bytes)
    return PlanEdit(plan: changed, name: name, record: record)
  }

  /// The lines of the file that something wrong is about: of two that have one id both.
  private func lines(of problem: PlanProblem) -> [Int] {
    let found = findings.filter { $0.problem == problem }.map(\.line)
    if case .duplicateID(_, let first) = problem { return [first] + found }
    return found
  }

  private func withoutBlanksAtEnd(_ text: [UInt8], _ line: ByteRange) -> ByteRange {
    let written = text.trimmed(line)
    return line.lowerBound..<(written.isEmpty ? line.lowerBound : written.upperBound)
  }

  /// Lines put in the place of those that were recorded with them.
  func reapplyingRewritten(_ record: EditRecord, to name: EditName) throws(EditError) -> [UInt8] {
    guard let place = editPlace(named: name, .lines), let block = block(of: place) else { throw .gone }
    guard source[block].elementsEqual(record.old.text.utf8) else { throw .overwritten(.lines) }
    return Splice(range: block, bytes: Array(record.new.text.utf8)).applied(to: source)
  }

  /// Where the first line of a block begins that says anything.
  private func firstLine(of block: ByteRange) -> Int {
    let first = Lines(source, in: block).first { !source.trimmed($0.content).isEmpty }
    return first?.content.lowerBound ?? block.lowerBound
  }
}

extension EditRecord {
  /// Of lines that were rewritten the first that is another.
  var shownRewritten: (old: String, new: String) {
    func lines(_ side: EditSide) -> [Substring] { side.text.split(whereSeparator: \.isNewline) }
    let (ones, others) = (lines(old), lines(new))
    let place = zip(ones, others).prefix { $0 == $1 }.count
    func shown(_ lines: [Substring]) -> String {
      guard lines.indices.contains(place) else { return "" }
      let bytes = Array(lines[place].utf8)
      return String(decoding: bytes[WrittenIDs(bytes, in: bytes.trimmed(bytes.indices)).rest], as: UTF8.self)
    }
    return (shown(ones), shown(others))
  }
}
