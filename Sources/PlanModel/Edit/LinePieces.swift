import PlanBytes

/// The fields of a list item, each with the sign that parts it from the next: what is taken out, and where something
/// comes in, so that the rest of the line stays as it is.
struct LinePieces {
  struct Piece {
    /// Nil: of a name that is unknown.
    var field: FieldName?
    var hasName: Bool
    var value: ByteRange
    /// With its name, without blanks at its ends.
    var whole: ByteRange
  }

  private(set) var pieces: [Piece] = []
  /// Where the first begins.
  private let start: Int

  /// The order in which fields are written.
  private static let order: [FieldName] = [.lead, .support, .scope, .due, .doubt, .ids, .alias]

  /// - Parameters:
  ///   - content: what the line says, its id left out.
  ///   - text: the field that text without a name is.
  init(_ source: [UInt8], in content: ByteRange, _ names: FieldNames, text: FieldName) {
    start = content.lowerBound
    for (position, field) in FieldList(source, in: content).enumerated() {
      let known = field.name.flatMap { names.field(named: $0, in: source) }
      let isText = known == nil && (field.name == nil || position == 0)
      if isText, field.name == nil, let last = pieces.indices.last, pieces[last].field == text {
        // Text that holds a semicolon.
        pieces[last].value = pieces[last].value.lowerBound..<field.value.upperBound
        pieces[last].whole = pieces[last].whole.lowerBound..<source.trimmed(field.whole).upperBound
        continue
      }
      let value = isText ? (field.name ?? field.value).lowerBound..<field.value.upperBound : field.value
      pieces.append(
        Piece(
          field: isText ? text : known, hasName: known != nil, value: value,
          whole: source.trimmed(field.whole)))
    }
  }

  /// Which of them is a field: of several of one name the last, as it is read.
  func index(of field: FieldName) -> Int? { pieces.lastIndex { $0.field == field } }

  /// Where a field comes in that the line does not have.
  func place(for field: FieldName) -> Int {
    func rank(_ field: FieldName) -> Int { LinePieces.order.firstIndex(of: field) ?? LinePieces.order.count }
    // Text without a name goes before all.
    let first = pieces.first.map { !$0.hasName } ?? false ? 1 : 0
    return pieces.indices.dropFirst(first).first { index in
      pieces[index].field.map { rank($0) > rank(field) } ?? false
    } ?? pieces.count
  }

  /// What goes with a field that is taken out: the sign before it, or, of the first, the one behind it; nil where nothing
  /// would be left.
  func whole(_ index: Int) -> ByteRange? {
    guard pieces.count > 1 else { return nil }
    return index > 0
      ? pieces[index - 1].whole.upperBound..<pieces[index].whole.upperBound
      : pieces[0].whole.lowerBound..<pieces[1].whole.lowerBound
  }

  /// Where a field that comes in as the one of a number is written.
  func insertion(_ index: Int) -> Int {
    index == 0 || pieces.isEmpty
      ? pieces.first?.whole.lowerBound ?? start : pieces[min(index, pieces.count) - 1].whole.upperBound
  }
}
