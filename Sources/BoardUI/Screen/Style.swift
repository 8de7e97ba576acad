/// How a stretch of text looks. Whatever a colour says, a word says too.
package struct Style: Equatable, Hashable, Sendable {
  package var color: Color
  package var attributes: Attributes

  package enum Color: UInt8, CaseIterable, Sendable {
    case normal, red, yellow, green, blue
  }

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let reverse = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let dim = Attributes(rawValue: 8)
  }

  package init(_ color: Color = .normal, _ attributes: Attributes = []) {
    self.color = color
    self.attributes = attributes
  }

  package static let normal = Style()
  static let heading = Style(.normal, .bold)
  static let bar = Style(.normal, .reverse)
  static let dim = Style(.normal, .dim)
  static let label = Style(.blue)
  static let problem = Style(.red, .bold)

  /// The style of what was sought.
  var highlighted: Style { Style(color, attributes.union([.bold, .underline])) }

  /// The style on the selected row: one bar, whatever stands in it.
  var selected: Style { Style(.normal, attributes.subtracting(.dim).union(.reverse)) }
}
