import PlanModel
import PlanPhrases

/// The rows of the phase that is looked at: lots with their items.
struct PhaseRows {
  private let desk: Desk
  private let phase: PhaseParts
  private let axis: PhaseAxis?
  let room: Int
  private let sign: Int
  private let widths: Widths

  /// - Parameter widths: of the same phase in the same room.
  init(_ desk: Desk, _ phase: PhaseParts, _ axis: PhaseAxis?, room: Int, _ widths: Widths) {
    (self.desk, self.phase, self.axis, self.room, self.widths) = (desk, phase, axis, room, widths)
    sign = PhaseRows.signColumns(desk.language)
  }

  /// How wide the columns are whose room is that of their content.
  struct Widths {
    let number, unit: Int

    /// So many items of each lot say how wide the columns are.
    private static let sampleSize = 60

    init(_ desk: Desk, _ phase: PhaseParts, _ axis: PhaseAxis?, room: Int) {
      let left = room - PhaseRows.signColumns(desk.language) - (axis?.columns ?? 0)
      let items = phase.kinds.flatMap { phase.items($0).prefix(Widths.sampleSize) }.map {
        desk[ItemPlace(plan: phase.id.plan, index: Int($0))]
      }
      func widest(_ text: (Item) -> String) -> Int {
        items.map { desk.width.columns(of: safe(text($0))) }.max() ?? 0
      }
      let units = widest { desk.shortUnits(of: $0) }
      number = max(6, min(12, widest { $0.number(in: desk.language) } + 1))
      unit = units == 0 || left < 44 ? 0 : min(units + 2, left >= 70 ? 22 : 13)
    }
  }

  /// `逾77天`
  static func signColumns(_ language: Language) -> Int { language == .chinese ? 8 : 11 }

  func line(_ row: Row, isFolded: Bool) -> Line {
    var builder = LineBuilder(desk.width, limit: room)
    switch row {
    case .part(let part, _):
      let style = part.call == .late ? Style(desk.plans[phase.id.plan].color(of: .red), .bold) : .heading
      builder.add(isFolded ? "+" : "-", .heading)
      builder.add("\(desk.said(.call(part.call))) \(phase.items(part.call).count)", style)
    case .item(let place): add(desk[place], to: &builder)
    case .section:
      builder.add(" " + desk.said(desk.isFiltered ? .nothingMatches : .views(.nothingInPhase)), .dim)
    case .unit, .target, .event, .heading: break
    }
    return builder.line
  }

  /// Number, title, unit, the axis, and for how many days it is late or not yet.
  private func add(_ item: Item, to builder: inout LineBuilder) {
    builder.add(" ")
    let own = item.number(in: desk.language)
    builder.column(own, max(widths.number, desk.width.columns(of: own) + 1))
    builder.column(item.title, builder.remaining - sign - (axis?.columns ?? 0) - widths.unit - 1)
    builder.add(" ")
    if widths.unit > 0 {
      builder.column(desk.shortUnits(of: item), widths.unit - 1)
      builder.add(" ")
    }
    if let axis { axis.add(item, to: &builder) }
    let (text, style) = sign(of: item)
    builder.right(text, sign, style)
  }

  private func sign(of item: Item) -> (String, Style) {
    if item.isInConflict { return (desk.said(ModelPhrase.conflict), .problem) }
    guard let left = item.daysLeft else { return ("", .normal) }
    switch item.light {
    case .red: return (desk.said(.daysOver(-left)), Style(item.snapshot.color(of: .red), .bold))
    case .yellow: return (desk.said(.daysLeft(left)), Style(.yellow, .bold))
    case .green, .none: return (desk.said(.cell(item.status)), Style(item.status.color))
    }
  }
}
