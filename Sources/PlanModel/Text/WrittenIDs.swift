import PlanBytes

/// The ids that stand at the end of a line: ` ^k7m2x4p`, and before it, where two copies of a plan had given a line two
/// ids, the field `；标识: m2x7k4p` with the others.
///
/// Programs that do not know the field take no notice of it.
struct WrittenIDs {
  /// What the line says without them.
  var rest: ByteRange
  /// The one behind the caret; nil where it is malformed, or there is none.
  var id: ItemID?
  /// Where that is written, with its caret, valid or not.
  var caret: ByteRange?

  /// Takes ` ^k7m2x4p` off the end of what a line says.
  init(_ source: [UInt8], in content: ByteRange) {
    rest = content
    let usual = content.upperBound - ItemID.length - 1
    let isUsual = usual >= content.lowerBound && source[usual] == Ascii.caret
    guard let caret = isUsual ? usual : source[content].lastIndex(of: Ascii.caret),
      caret == content.lowerBound || source.blankWidth(endingAt: caret, after: content.lowerBound) != nil,
      !source[caret..<content.upperBound].contains(Ascii.space)
    else { return }
    rest = source.trimmed(content.lowerBound..<caret)
    self.caret = caret..<content.upperBound
    id = ItemID(bytes: source.span, caret + 1..<content.upperBound)
  }

  /// Takes the field with the other ids off the end of what the line says; none where there is no such field.
  mutating func takeOthers(_ source: [UInt8]) -> [ItemID] {
    // Only an id ends so.
    let last = rest.upperBound - ItemID.length
    guard last > rest.lowerBound, ItemID(bytes: source.span, last..<rest.upperBound) != nil else { return [] }
    var start = last
    while start > rest.lowerBound, source.match(.semicolons, at: start, in: rest) == nil { start -= 1 }
    guard let width = source.match(.semicolons, at: start, in: rest) else { return [] }
    var fields = FieldList(source, in: start + width..<rest.upperBound)
    guard let field = fields.next(), let name = field.name,
      FieldNames.ofIDs.field(named: name, in: source) != nil
    else { return [] }
    let ids = UnitList(source, in: field.value).map { ItemID(bytes: source.span, $0) }
    guard !ids.contains(nil) else { return [] }
    rest = source.trimmed(rest.lowerBound..<start)
    return ids.compactMap { $0 }
  }

  /// The end of a line that has these ids, the first of which is the item's.
  static func text(_ ids: [ItemID]) -> String {
    guard let id = ids.first else { return "" }
    let others = ids.dropFirst().map(\.description).joined(separator: "、")
    return (others.isEmpty ? "" : "；\(FieldName.ids.written): \(others)") + " ^\(id)"
  }
}
