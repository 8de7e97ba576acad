import PlanModel
import PlanPhrases

// Lines that are typed together: a title, the fields, a hint.
extension Desk {
  /// Where there is no room for all fields, those around the cursor.
  func formPanel(_ form: Form, _ rows: Int) -> Panel {
    var title = LineBuilder(width, limit: size.columns, base: .bar)
    title.add(" " + self.title(of: form), .heading)
    let (lines, cursor) = fieldLines(form)
    let hints = hintLines(form, most: max(1, min(Desk.mostHints, rows - 1 - lines.count)))
    let room = max(1, rows - 1 - hints.count)
    let top = max(0, min(lines.count - room, cursor.row - room + 1))
    return Panel(
      lines: [title.filled()] + lines.dropFirst(top).prefix(room) + hints,
      cursor: Frame.Place(row: cursor.row - top + 1, column: cursor.column))
  }

  /// The rows that a form takes where there is room: title, fields, hint.
  func formRows(_ form: Form) -> Int {
    1 + fieldLines(form).lines.count + hintLines(form, most: Desk.mostHints).count
  }

  /// What is wrong with a form is said in no more lines.
  private static let mostHints = 4

  /// What helps with a form; what is wrong with it in as many lines as it takes and there is room for.
  private func hintLines(_ form: Form, most: Int) -> [Line] {
    let columns = max(1, size.columns - 2)
    let texts = form.problem.map { wrap($0, columns: columns, width: width) } ?? [said(form.hint)]
    return texts.prefix(most).map { text in
      var hint = LineBuilder(width, limit: size.columns)
      hint.add("  " + text, form.problem == nil ? .dim : .problem)
      return hint.line
    }
  }

  /// A click selects a field.
  mutating func click(_ row: Int, in form: Form) {
    let layout = layoutNow
    let (lines, cursor) = fieldLines(form)
    let most = max(1, min(Desk.mostHints, layout.panelRows - 1 - lines.count))
    let room = max(1, layout.panelRows - 1 - hintLines(form, most: most).count)
    let top = max(0, min(lines.count - room, cursor.row - room + 1))
    let place = row - layout.messageRow - 2
    guard (0..<room).contains(place) else { return }
    var (form, end) = (form, 0)
    for (index, field) in form.fields.enumerated() {
      end += fieldLines(field, isInHand: false).lines.count
      guard place + top < end else { continue }
      form.focus = index
      return replaceTop(.form(form))
    }
  }

  private static let labelColumns = 14

  /// How many columns a field has.
  var fieldColumns: Int { max(4, size.columns - Desk.labelColumns - 2) }

  /// The fields, one with several lines in as many rows as it takes, and the cursor among them.
  func fieldLines(_ form: Form) -> (lines: [Line], cursor: Frame.Place) {
    var (lines, cursor) = ([Line](), Frame.Place(row: 0, column: 0))
    for (place, field) in form.fields.enumerated() {
      let (own, ownCursor) = fieldLines(field, isInHand: place == form.focus)
      if place == form.focus {
        cursor = Frame.Place(row: lines.count + ownCursor.row, column: ownCursor.column)
      }
      lines += own
    }
    return (lines, cursor)
  }

  private func fieldLines(_ field: Form.Field, isInHand: Bool) -> (lines: [Line], cursor: Frame.Place) {
    func builder(isFirst: Bool) -> LineBuilder {
      var builder = LineBuilder(width, limit: size.columns)
      builder.add(isInHand && isFirst ? "> " : "  ", .heading)
      builder.column(isFirst ? said(field.label) : "", Desk.labelColumns - 2, .label)
      return builder
    }
    guard field.content.isBroken else {
      var line = builder(isFirst: true)
      let column = line.add(field.content, columns: fieldColumns)
      return ([line.line], Frame.Place(row: 0, column: column))
    }
    let rows = TextRows(field.content, columns: fieldColumns, width)
    let lines = rows.rows.enumerated().map { place, row in
      var line = builder(isFirst: place == 0)
      line.column(String(row.text), fieldColumns, Style(.normal, .underline))
      return line.line
    }
    let column = Desk.labelColumns + rows.cursor.column
    return (lines, Frame.Place(row: rows.cursor.row, column: column))
  }

  private func title(of form: Form) -> String {
    let items = form.purpose.items
    let name =
      form.purpose.item.map { self[$0]?.name(in: language) ?? "" } ?? said(.itemCount(items.count))
    return switch form.purpose {
    case .person(let pending): said(pending == nil ? .titleOtherPerson : .titlePerson)
    case .mark(_, let step): said(.titleMark(name, step))
    case .note: said(.titleNote(name))
    case .due: said(.titleDue(name))
    case .measure(let target): said(.titleMeasure(self.name(of: target)))
    case .period: said(.titlePeriod)
    case .filterName: said(.filters(.titleFilterName(filter.conditions(in: language).joined(separator: " "))))
    case .dueWindow: said(.filters(.titleDueWindow))
    case .collecting: said(.sheets(.titleCollecting))
    case .issuing: said(.sheets(.titleIssuing))
    case .edit(let spot): said(.editing(.titleField(self.name(of: spot.part), spot.field)))
    case .entry(let kind, let part): said(.editing(.titleEntry(kind, in: self.name(of: part))))
    case .split(let part): said(.editing(.titleSplit(self.name(of: part))))
    }
  }
}

extension Form {
  fileprivate var hint: BoardPhrase {
    switch purpose {
    case .person: .hintPerson
    case .mark(_, let step): step.needsReason ? .hintReason : .hintMark
    case .note: .hintNote
    case .due: .hintDue
    case .measure: .hintMeasure
    case .period: .hintPeriod
    case .filterName: .hintFilterName
    case .dueWindow: .hintDueWindow
    case .collecting: .hintCollecting
    case .issuing: .hintIssuing
    case .edit(let spot): .hint(spot.field)
    case .entry(let kind, _): .hint(kind)
    case .split: .hintSplit
    }
  }
}
