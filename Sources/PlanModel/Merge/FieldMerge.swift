import PlanBytes

/// Brings two edits of one list item together, field by field.
struct FieldMerge {
  /// What the line says; nil where both changed a field, each in its way.
  private(set) var body: [UInt8]?

  /// The fields of a line by their names; text without a name is the 内容.
  private struct Fields {
    private(set) var names: [[UInt8]] = []
    private(set) var texts: [[UInt8]: ArraySlice<UInt8>] = [:]
    /// Whether each name stands once.
    private(set) var isPlain = true

    init(_ text: MergeText, _ line: MergeLine) {
      var last: (name: [UInt8], range: ByteRange)?
      for (index, field) in FieldList(text.source, in: line.body).enumerated() {
        let name = Fields.key(field, isFirst: index == 0, in: text.source)
        let start = field.name?.lowerBound ?? field.value.lowerBound
        if let before = last, before.name == name, field.name == nil {
          // Text that holds a semicolon.
          last = (name, before.range.lowerBound..<field.value.upperBound)
        } else {
          isPlain = isPlain && texts[name] == nil
          names.append(name)
          last = (name, start..<max(start, field.value.upperBound))
        }
        if let last { texts[name] = text.source[last.range] }
      }
    }

    private static func key(_ field: Field, isFirst: Bool, in source: [UInt8]) -> [UInt8] {
      let known = field.name.flatMap { FieldNames.ofItemsAndTargets.field(named: $0, in: source) }
      if let known { return Array(known.written.utf8) }
      guard let name = field.name, !isFirst else { return Array(FieldName.scope.written.utf8) }
      return Array(source[name])
    }
  }

  /// - Parameter base: the line before both edits; nil where it is not known.
  init(base: (MergeText, MergeLine)?, _ one: (MergeText, MergeLine), _ other: (MergeText, MergeLine)) {
    let (before, ours, theirs) = (base.map(Fields.init), Fields(one.0, one.1), Fields(other.0, other.1))
    guard before?.isPlain != false, ours.isPlain, theirs.isPlain else { return }
    var parts: [ArraySlice<UInt8>] = []
    for name in ours.names + theirs.names.filter({ ours.texts[$0] == nil }) {
      let (old, left, right) = (before?.texts[name], ours.texts[name], theirs.texts[name])
      if before == nil, left == nil || right == nil {
        parts.append(left ?? right ?? [])
      } else if left == right || right == old {
        if let left { parts.append(left) }
      } else if left == old {
        if let right { parts.append(right) }
      } else {
        return
      }
    }
    body = Array(parts.joined(separator: Array("；".utf8)))
  }
}
