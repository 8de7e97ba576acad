import PlanModel
import PlanPhrases

/// The lines on top: the plan in hand, who works on it and the day looked at; the views and the figures of all items;
/// the phases; the filter in force with what it leaves.
struct Header {
  let desk: Desk
  private let openView: Int

  init(_ desk: Desk, openView: Int) { (self.desk, self.openView) = (desk, openView) }

  private var snapshot: Snapshot { desk.snapshot }
  private var plan: Plan { desk.plan }
  private var columns: Int { desk.size.columns }

  func line(_ line: Layout.HeaderLine) -> Line {
    if line == .title { return titleLine }
    var builder = LineBuilder(desk.width, limit: columns)
    for piece in pieces(of: line) { builder.add(piece.text, piece.style) }
    return builder.line
  }

  /// What a click on a line leads to.
  func target(of line: Layout.HeaderLine, column: Int) -> HeaderPiece.Target? {
    var end = 0
    return pieces(of: line).first { piece in
      end += piece.columns(desk.width)
      return column < end
    }?.target
  }

  private func pieces(of line: Layout.HeaderLine) -> [HeaderPiece] {
    switch line {
    case .title: []
    case .tabs: tabs
    case .phases: PhaseLine(desk).pieces(fitting: columns)
    case .filter: FilterLine(desk).pieces(fitting: columns)
    case .untouched:
      [
        HeaderPiece(
          " " + desk.said(.untouched(snapshot.endedOn?.description ?? "", items: plan.assignments.count)))
      ]
    case .lessons: lessons
    case .whatToDo: [HeaderPiece(" " + desk.said(.fillInLater))]
    }
  }

  /// `试一试  [x] 找出县水务局逾期的一项  [ ] 记一条进展  [ ] 撤销`
  private var lessons: [HeaderPiece] {
    guard let lessons = desk.lessons else { return [] }
    let isDone = lessons.done.count == Lesson.allCases.count
    let head = HeaderPiece(" " + desk.said(isDone ? .lessonsDone : .lessonsHead), .heading)
    return [head]
      + Lesson.allCases.map { lesson in
        let isTicked = lessons.done.contains(lesson)
        return HeaderPiece(
          (isTicked ? "  [x] " : "  [ ] ") + desk.said(.lesson(lesson, unit: lessons.unit)),
          isTicked ? Style(.green) : .normal)
      }
  }

  // MARK: Title

  /// `督办 连山县创建国家生态文明建设示范县  演示数据     王芳  截至 2018-09-15 阶段三`
  private var titleLine: Line {
    var builder = LineBuilder(desk.width, limit: columns, base: .bar)
    let tail =
      (plan.header.label.map { "  " + plan.text($0) } ?? "")
      + (desk.isReadOnly ? "  " + desk.said(.readOnly) : "")
    let (product, name) = (" \(desk.said(.productName)) ", plan.shortName(in: desk.language))
    let person = desk.person.map { $0.name + "  " } ?? ""
    func room(_ right: String) -> Int {
      columns - desk.width.columns(of: product + safe(tail) + safe(right)) - 3
    }
    let needed = desk.width.columns(of: safe(name))
    let day = desk.said(ModelPhrase.asOf(snapshot.asOf.description))
    let forms = [
      person + day + placeText(isFull: true), person + day + placeText(isFull: false),
      day + placeText(isFull: false), day,
    ]
    let right =
      forms.first { room($0) >= needed } ?? forms.first { room($0) >= min(needed, Header.leastName) } ?? day
    builder.add(product, .heading)
    builder.column(name, max(0, min(room(right), needed)))
    builder.add(tail, .heading)
    builder.addRight(right + " ")
    return builder.filled()
  }

  /// What can be told of the plan's name, in columns.
  private static let leastName = 12

  /// Where in the plan the day looked at lies, behind a blank.
  private func placeText(isFull: Bool) -> String {
    if let end = snapshot.endedOn {
      return " " + desk.said(isFull ? .planEnded(end.description) : .planIsOver)
    }
    if let phase = snapshot.currentPhase { return " " + plan.phaseName(phase, in: desk.language) }
    if let begin = plan.firstDay, snapshot.asOf < begin { return " " + desk.said(.planNotBegun) }
    return ""
  }

  // MARK: Views and figures

  /// `[1 任务] 2 阶段  3 单位   完成 18/57 31.6%  逾期 2 临期 1 冲突 1`: the fullest form that fits, figures before
  /// the titles of views.
  private var tabs: [HeaderPiece] {
    let figures = Figures(of: desk.all, desk, from: Filter())
    let forms = [true, false].flatMap { isFull in
      (isFull ? [figures.full, figures.short, figures.urgent] : [figures.short, figures.urgent, []]).map {
        (tabs(isFull: isFull), $0)
      }
    }
    let fitting =
      forms.first { $0.taken(desk.width) + $1.taken(desk.width) < columns } ?? (tabs(isFull: false), [])
    let room = columns - fitting.0.taken(desk.width) - fitting.1.taken(desk.width)
    return fitting.0 + [HeaderPiece(String(repeating: " ", count: max(0, min(room, 3))))] + fitting.1
  }

  private func tabs(isFull: Bool) -> [HeaderPiece] {
    BoardViews.all.enumerated().map { place, view in
      let isOpen = place == openView
      let tab = "\((place + 1) % 10)" + (isFull || isOpen ? " " + desk.said(view.title) : "")
      return HeaderPiece(
        isOpen ? "[\(tab)]" : " \(tab) ", isOpen ? .heading : .normal, .view(place))
    }
  }
}

/// A stretch of a line of the header.
struct HeaderPiece {
  var text: String
  var style: Style
  /// What a click on it leads to.
  var target: Target?

  enum Target {
    case view(Int)
    case filter(Filter)
  }

  init(_ text: String, _ style: Style = .normal, _ target: Target? = nil) {
    (self.text, self.style, self.target) = (text, style, target)
  }

  func columns(_ width: DisplayWidth) -> Int { width.columns(of: safe(text)) }
}

extension [HeaderPiece] {
  /// How many columns they take.
  func taken(_ width: DisplayWidth) -> Int { reduce(0) { $0 + $1.columns(width) } }
}
