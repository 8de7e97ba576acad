import PlanModel
import PlanPhrases

/// What stands below the rows: the detail of the selected one, or what lies open.
struct Panel {
  var lines: [Line]
  /// Where the cursor is in it.
  var cursor: Frame.Place?
  /// There is more to say than fits.
  var isCut = false
}

extension Desk {
  /// The layout of the screen with what lies open now.
  var layoutNow: Layout {
    switch overlays.last {
    case .chooser(var chooser):
      // As high as the whole list: it does not jump while typing narrows it.
      chooser.query = TextField()
      let rows = choices(of: chooser).count + chooser.notes.count + titleLines(of: chooser).count
      return layout(.overlay(rows: rows))
    case .form(let form): return layout(.overlay(rows: formRows(form)))
    case .pager: return layout(.pager)
    case .meeting: return layout(.nothing)
    case .search, nil: return layout(.detail)
    }
  }

  /// Nothing but the detail of the selected row is shown besides the view.
  var isDetailShown: Bool {
    switch overlays.last {
    case .chooser, .form, .pager, .meeting: false
    case .search, nil: true
    }
  }

  /// What stands below the view.
  func panel(_ layout: Layout) -> Panel {
    let rows = layout.panelRows
    return switch overlays.last {
    case .chooser(let chooser): chooserPanel(chooser, rows)
    case .form(let form): formPanel(form, rows)
    case .pager(let pager):
      Panel(lines: Array(pagerLines(pager.content).dropFirst(pager.top).prefix(rows)))
    case .meeting: Panel(lines: [])
    case .search, nil:
      layout.besideColumns == nil
        ? highlighting(detailPanel(rows, columns: size.columns)) : Panel(lines: [])
    }
  }

  /// The detail beside the view, from the row of its headings on; nil where it stands below.
  func detailBeside(_ layout: Layout) -> Panel? {
    guard layout.bodyRows > 0 else { return nil }
    return layout.besideColumns.map {
      highlighting(detailPanel(layout.bodyRows + 1, columns: $0, isBeside: true))
    }
  }

  /// The lines of a pager, laid out for the screen.
  func pagerLines(_ content: Pager.Content) -> [Line] {
    switch content {
    case .help: helpLines(helpPager?.query.text ?? "")
    case .row(let key): row(of: key).map { laidOut(detail(of: $0), limit: nil, columns: size.columns) } ?? []
    case .problem(let problem): problemLines(problem)
    case .minutes(let minutes): plainLines(minutes.text(in: language)).dropLast()
    case .text(let text): plainLines(text).dropLast()
    case .typed(let text):
      plainLines(said(.itemIsGone) + (text.isEmpty ? "" : "\n" + said(.draftKept) + "\n\n" + text))
    }
  }

  private func plainLines(_ text: String) -> [Line] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.isEmpty
        ? [Line()] : laidOut([DetailLine(label: "", text: String(line))], limit: nil, columns: size.columns)
    }
  }

  private func highlighting(_ panel: Panel) -> Panel {
    Panel(lines: highlighting(panel.lines), cursor: panel.cursor, isCut: panel.isCut)
  }

  private func detailPanel(_ rows: Int, columns: Int, isBeside: Bool = false) -> Panel {
    guard let selection else {
      // An open view without a row says so itself, where the plan has items that are shown.
      let text: BoardPhrase? =
        itemCount == 0 ? .emptyPlan(add: KeyTable.name(of: .add)) : shown.count == 0 ? .nothingMatches : nil
      let lines = text.map { DetailLine(label: "", text: said($0)) }
      return Panel(lines: laidOut([lines].compactMap(\.self), limit: nil, columns: columns))
    }
    // With room to spare the texts are wrapped; else each has one row. A unit may have thousands.
    let whole = laidOut(detail(of: selection, most: rows), limit: nil, upTo: rows + 1, columns: columns)
    if whole.count <= rows { return Panel(lines: whole) }
    if isBeside { return Panel(lines: Array(whole.prefix(rows)), isCut: true) }
    let short = laidOut(shortDetail(of: selection, most: rows), limit: 1, columns: columns)
    return Panel(lines: Array(short.prefix(rows)), isCut: true)
  }

  // MARK: Lists

  private func chooserPanel(_ chooser: Chooser, _ rows: Int) -> Panel {
    var title = LineBuilder(width, limit: size.columns, base: .bar)
    let titles = titleLines(of: chooser)
    let text = " " + (titles.first ?? "") + " "
    // What is typed behind it is seen on any screen.
    let most = chooser.isNarrowedByTyping ? max(1, size.columns - Desk.leastTyped) : size.columns
    if width.columns(of: text) > most {
      title.column(text, most, .heading)
    } else {
      title.add(text, .heading)
    }
    var cursor: Frame.Place?
    if chooser.isNarrowedByTyping {
      let column = title.add(chooser.query, columns: min(24, title.remaining - 1))
      cursor = Frame.Place(row: 0, column: column)
    }
    var lines = [title.filled()] + titles.dropFirst().map(titleLine)
    let choices = choices(of: chooser)
    let room = rows - lines.count
    let labels = labelColumns(of: chooser, choices)
    let top = chooser.firstVisible(rows: room + 1)
    for (place, choice) in choices.enumerated().dropFirst(top).prefix(max(0, room)) {
      let number = chooser.isNarrowedByTyping ? nil : place + 1
      lines.append(
        line(
          for: choice, number: number, isSelected: place == chooser.cursor,
          labelColumns: labels))
    }
    lines += chooser.notes.map(noteLine)
    return Panel(lines: lines, cursor: cursor)
  }

  /// The title; what is doubted in as many lines as it takes.
  func titleLines(of chooser: Chooser) -> [String] {
    if let spots = chooser.purpose.unitSpots { return unitTitles(chooser, spots) }
    let title = self.title(of: chooser)
    return chooser.isReview ? wrap(title, columns: max(1, size.columns - 2), width: width) : [title]
  }

  /// What stands beside the fields of a plan is long, what is said of actions short.
  private func labelColumns(of chooser: Chooser, _ choices: [Choice]) -> Int {
    let isOfFields = if case .editing = chooser.purpose { true } else { chooser.isReview }
    if case .sheets = chooser.purpose { return 400 }
    let widest = (choices.filter { !$0.detail.isEmpty }.map { width.columns(of: $0.label) }.max() ?? 0) + 1
    return isOfFields ? widest : max(40, min(widest, size.columns - 24))
  }

  private func titleLine(_ text: String) -> Line {
    var title = LineBuilder(width, limit: size.columns, base: .bar)
    title.add(" " + text, .heading)
    return title.filled()
  }

  /// So many columns are left for what narrows a list.
  private static let leastTyped = 10

  private func noteLine(_ text: String) -> Line {
    var builder = LineBuilder(width, limit: size.columns)
    builder.add("     ")
    builder.column(text, builder.remaining)
    return builder.line
  }

  private func title(of chooser: Chooser) -> String {
    let item = chooser.purpose.item.flatMap { self[$0] }
    let number = item?.number(in: language) ?? ""
    return switch chooser.purpose {
    case .actions: said(.titleActions)
    case .palette: said(.titlePalette)
    case .units: said(.titleUnits)
    case .filter: said(.titleFilter)
    case .arrangement: said(.titleArrangement)
    case .status(let items):
      said(
        item?.hasStatusConflict == true
          ? .titleConflict(number) : .titleStatus(item == nil ? said(.itemCount(items.count)) : number))
    case .lot(let lot): title(of: lot)
    case .editing(let part): said(.editing(.titlePart(name(of: part))))
    case .places(let part): said(.editing(.titlePlaces(shortName(of: part))))
    case .numbering(let part, _, _, _): said(.editing(.titleNumber(name(of: part))))
    case .ways(let part): said(.editing(.titleWays(name(of: part))))
    case .unitsOf, .unitsOfMany: ""
    case .editingAll(let items): said(.editing(.titlePart(said(.itemCount(items.count)))))
    case .previewAll(let wishes, _): said(.editing(.titlePreviewAll(wishes.count)))
    case .preview(let wish, _): title(of: wish)
    case .reopen: said(.titleReopen(number))
    case .review(let doubt): said(.titleReview(text(of: doubt)))
    case .problems: said(.titleProblems(problems.found.count))
    case .reverse(let what, _, let event): said(what == .undo ? .titleUndo(event) : .titleRedo(event))
    case .takeBack(_, _, let event): said(.titleTakeBack(event))
    case .duePhase(let items): said(.titleDuePhase(item == nil ? said(.itemCount(items.count)) : number))
    case .lookBack: said(.titleLookBack)
    case .export: said(.titleExport(shown.count))
    case .bulletin(let wish, _): said(.sheets(.titleBulletin(wish.number, wish.last)))
    case .sheets(let preview):
      said(
        .sheets(
          .titleSheets(sure: preview.sure.count, doubts: preview.doubts.count, left: preview.left.count)))
    }
  }

  private func line(for choice: Choice, number: Int?, isSelected: Bool, labelColumns: Int) -> Line {
    var builder = LineBuilder(
      width, limit: size.columns, base: isSelected ? Style.normal.selected : .normal)
    builder.add(isSelected ? "> " : "  ")
    if let number { builder.column(number < 10 ? "\(number)" : "", 2) }
    if let isOn = choice.isOn { builder.add(isOn ? "[x] " : "[ ] ") }
    builder.column(
      choice.label, choice.detail.isEmpty ? builder.remaining : min(labelColumns, builder.remaining / 2 + 8))
    builder.add(" ")
    builder.column(choice.detail, builder.remaining, .dim)
    return isSelected ? builder.filled() : builder.line
  }
}

extension LineBuilder {
  /// Draws a text being typed, scrolled so that its cursor is seen.
  ///
  /// - Returns: the cursor's column.
  mutating func add(_ field: TextField, columns: Int) -> Int {
    let start = self.columns
    // From the cursor back, as far as there is room before it.
    var used = 0
    var before = Substring()
    for index in field.beforeCursor.indices.reversed() {
      used += width.columns(of: safe(String(field.beforeCursor[index])))
      if used >= columns { break }
      before = field.beforeCursor[index...]
    }
    let cursor = start + width.columns(of: safe(String(before)))
    column(String(before) + field.afterCursor.prefix(columns), columns, Style(.normal, .underline))
    return cursor
  }
}
