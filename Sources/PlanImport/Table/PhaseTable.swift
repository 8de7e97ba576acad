import PlanModel

/// A table that says when what is done: a column of steps, one of their days, and no units.
struct PhaseTable {
  private let rows: [TableRow]
  private let title: Int
  private let time: Int

  /// Heads of tables stand in the first rows.
  private static let deepestHead = 3

  init?(_ table: SourceTable) {
    for (place, row) in table.rows.enumerated().prefix(Self.deepestHead) {
      let heads = row.cells.map { Passage($0.text, line: row.line) }
      guard let title = heads.firstIndex(where: { Self.ends($0, with: TableWords.phases) }),
        let time = heads.indices.first(where: { $0 != title && Self.ends(heads[$0], with: TableWords.times) }
        ),
        !heads.contains(where: { ClauseLabel.role(ofHead: $0).map { $0 != .time } ?? false })
      else { continue }
      self.title = title
      self.time = time
      rows = Array(table.rows[(place + 1)...])
      return
    }
    return nil
  }

  private static func ends(_ head: Passage, with words: WordSet) -> Bool {
    words.lengthBefore(head.count, in: head, from: 0) != nil
  }

  /// One for each row; rows without a name belong to the step above.
  func phases(_ year: PlanYear?) -> [ImportedPhase] {
    var reader = PhaseReader(year: year)
    return rows.reduce(into: []) { phases, row in
      let texts = row.cells.indices.filter { ![title, time].contains($0) && !row.cells[$0].isContinuation }
        .map { Passage(row.cells[$0].text.joinedLines, line: row.line) }.filter { !$0.isEmpty }
      guard !row.cells[title].isContinuation, !row.cells[title].text.isEmpty else {
        let more = PhaseReader.step(number: "", paragraphs: [Passage("-", line: row.line)] + texts)
        if !phases.isEmpty { phases[phases.count - 1].deliverables += more?.deliverables ?? [] }
        return
      }
      let head = OutlineParagraph(Passage(row.cells[title].text.joinedLines, line: row.line))
      let span = Passage("(" + row.cells[time].text.joinedLines + ")", line: row.line)
      let own = [head.text.followed(by: span)] + texts
      let phase = reader.phase(number: head.number, paragraphs: own)?.phase
      if let phase = phase ?? PhaseReader.step(number: head.number, paragraphs: own) { phases.append(phase) }
    }
  }
}
