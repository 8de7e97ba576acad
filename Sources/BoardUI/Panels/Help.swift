import PlanModel

extension Desk {
  /// The help: the table of keys, and what the signs mean.
  var helpLines: [Line] {
    let cells = Status.allCases.map { helpLine($0.cell, $0.word) }
    let lights = [Light.red, .yellow, .green].map {
      helpLine($0.word, String($0.meaning(plan.header.warningDays)), Style($0.color))
    }
    let known = Text.terminalKnown(screen.terminal?.charset.word, columns: width.ambiguous)
    return helpPart(.helpKeys, KeyTable.helpRows.board.map { helpLine($0.keys, String($0.text)) })
      + helpPart(.helpTyping, KeyTable.helpRows.typing.map { helpLine($0.keys, String($0.text)) })
      + helpPart(.helpCells, cells) + helpPart(.helpLights, lights)
      + [helpLine("", String(known), .dim)]
  }

  /// A part with its heading, and an empty line behind it.
  private func helpPart(_ heading: Text, _ lines: [Line]) -> [Line] {
    [helpLine("", String(heading), .label)] + lines + [Line()]
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
  fileprivate func meaning(_ warningDays: Int) -> Text {
    switch self {
    case .red: .meaningRed
    case .yellow: .meaningYellow(warningDays)
    case .green, .none: .meaningGreen
    }
  }
}
