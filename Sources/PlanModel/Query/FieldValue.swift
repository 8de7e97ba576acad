/// What a field says of an item. How each kind of thing is written stands here, once.
package enum FieldValue: Sendable {
  case nothing
  case text(String)
  /// `4.2`: written like a decimal number, and none.
  case number(String)
  case names([String])
  case targets([TargetText])
  /// A due day, with the ordinal of the phase that it lies in.
  case due(Day, phase: Int?)
  case status(Status)
  case light(Light, isConflict: Bool)
  /// What somebody should look at.
  case doubt(String)

  /// In full, on one line.
  package var text: String {
    switch self {
    case .nothing: ""
    case .text(let text), .number(let text), .doubt(let text): text
    case .names(let names): names.joined(separator: "、")
    case .targets(let targets): targets.map(\.text).joined(separator: "；")
    case .due(let day, _): day.description
    case .status(let status): status.word
    case .light(let light, let isConflict): isConflict ? String(.conflict) : light.word
    }
  }

  /// Where there is little room, and a heading or the place says the rest.
  package var short: String {
    switch self {
    case .targets(let targets): targets.map(\.goal).joined(separator: "；")
    case .due(let day, _): day.isLastOfMonth ? String("\(day)".prefix(7)) : String("\(day)".dropFirst(2))
    case .light(let light, isConflict: false): light.wordIfLate
    default: text
    }
  }

  /// Where there is room for a line for each of several; none where there is nothing to say.
  package var lines: [String] {
    switch self {
    case .targets(let targets): targets.map(\.text)
    case .doubt(let text): [text]
    default: text.isEmpty ? [] : [text]
    }
  }
}

extension Day {
  fileprivate var isLastOfMonth: Bool { advanced(by: 1).civil.day == 1 }
}
