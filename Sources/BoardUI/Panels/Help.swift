import PlanModel
import PlanPhrases

extension Desk {
  /// The help: the table of keys, and what the signs mean.
  var helpLines: [Line] {
    let cells = Status.allCases.map { helpLine(said(.cell($0)), $0.text(in: language)) }
    let lights = [Light.red, .yellow, .green].map {
      helpLine($0.text(in: language), said($0.meaning(plan.header.warningDays)), Style($0.color))
    }
    let known = BoardPhrase.terminalKnown(screen.terminal?.charset.word, columns: width.ambiguous)
    return helpPart(.helpKeys, KeyTable.helpRows.board.map { helpLine($0.keys(in: language), said($0.text)) })
      + helpPart(.helpTyping, KeyTable.helpRows.typing.map { helpLine($0.keys(in: language), said($0.text)) })
      + helpPart(.helpCells, cells) + helpPart(.helpLights, lights)
      + [helpLine("", said(known), .dim)]
  }

  /// A part with its heading, and an empty line behind it.
  private func helpPart(_ heading: BoardPhrase, _ lines: [Line]) -> [Line] {
    [helpLine("", said(heading), .label)] + lines + [Line()]
  }

  private func helpLine(_ label: String, _ text: String, _ style: Style = .normal) -> Line {
    var builder = LineBuilder(width, limit: size.columns)
    builder.add("  ")
    builder.column(label, 12, .heading)
    builder.add(text, style)
    return builder.line
  }
}

extension Light {
  fileprivate func meaning(_ warningDays: Int) -> BoardPhrase {
    switch self {
    case .red: .meaningRed
    case .yellow: .meaningYellow(warningDays)
    case .green, .none: .meaningGreen
    }
  }
}
