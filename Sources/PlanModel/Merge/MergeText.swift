import PlanBytes

/// One of the texts that are merged, cut into lines.
struct MergeText {
  let source: [UInt8]
  private(set) var lines: [MergeLine] = []
  /// The index of the line in which each id stands first.
  private(set) var lineOfID: [ItemID: Int] = [:]

  /// - Parameter numbers: gives lines that say the same the same number, in all texts that are merged.
  init(_ source: [UInt8], _ numbers: inout LineNumbers) {
    self.source = source
    numbers.add(source)
    var open = OpenLines()
    for line in Lines(source) {
      var next = MergeLine(line, in: source)
      next.says = numbers.number(of: next.body, kind: next.kind)
      next.parent = open.parent(of: next.kind, at: lines.count)
      for id in next.ids where lineOfID[id] == nil { lineOfID[id] = lines.count }
      next.name = next.parent.flatMap { LineName(next, under: lines[$0], in: source) }
      lines.append(next)
    }
  }

  /// What stands in a line, its end left out.
  func content(_ line: Int) -> ArraySlice<UInt8> { source[lines[line].content] }

  /// Whether the last line has an end; so it counts where there is none.
  var endsWithEnd: Bool { lines.last.map { !$0.end.isEmpty } ?? true }

  /// How all of its lines end; nil where they do not end alike.
  var lineEnd: LineEnd? {
    let hasReturn = lines.first.map { $0.end.count == 2 } ?? false
    return lines.allSatisfy { $0.end.isEmpty || ($0.end.count == 2) == hasReturn }
      ? (hasReturn ? .carriageReturnLineFeed : .lineFeed) : nil
  }

  enum LineEnd: Equatable {
    case lineFeed, carriageReturnLineFeed

    var bytes: [UInt8] { self == .lineFeed ? [Ascii.newline] : [Ascii.carriageReturn, Ascii.newline] }
  }
}

/// One line of a text that is merged.
struct MergeLine {
  /// Without its end.
  var content: ByteRange
  var end: ByteRange
  var kind: Kind
  /// What it says, without the signs at its head and the ids at its end.
  var body: ByteRange
  /// Its ids, the one behind the caret first.
  var ids: [ItemID]
  /// The same for lines that are of one kind and say the same.
  var says = 0
  /// The heading or item that it stands under; nil at the top.
  var parent: Int?
  /// By what it is known whatever else it says; nil where it is known by its ids, or by what it says.
  var name: LineName?

  enum Kind: Equatable {
    case blank, text
    case heading(Int)
    case item
    /// A list item under another.
    case nested

    /// The smaller, the more stands under it.
    var level: Int {
      switch self {
      case .heading(let level): min(level, Kind.deepestHeading)
      case .item: Kind.deepestHeading + 1
      case .nested: Kind.deepestHeading + 2
      case .text, .blank: Kind.deepestHeading + 3
      }
    }

    static let deepestHeading = 6

    var isHeading: Bool { level <= Kind.deepestHeading }
    /// Whether it has fields and ids.
    var isListItem: Bool { self == .item || self == .nested }
  }

  init(_ line: Lines.Line, in source: [UInt8]) {
    content = line.content
    end = line.end
    ids = []
    switch source.shape(of: line.content) {
    case .heading(let level, let title): (kind, body) = (.heading(level), title)
    case .item(let content, let indent):
      kind = indent >= LineShape.nestedIndent ? .nested : .item
      var written = WrittenIDs(source, in: content)
      // A malformed one is a part of what the line says.
      guard written.caret == nil || written.id != nil else {
        body = content
        return
      }
      ids = (written.id.map { [$0] } ?? []) + written.takeOthers(source)
      body = written.rest
    case .other:
      body = source.trimmed(line.content)
      kind = body.isEmpty ? .blank : .text
    }
  }
}

/// What may stand but once in a plan and has no id: a field under the title, a unit.
enum LineName: Hashable {
  case field([UInt8])
  case unit([UInt8])

  /// Fields under the title of which there may be several.
  private static let repeatable: Set<FieldName> = [.due, .target, .doubt]

  /// Nil where a line has no name.
  init?(_ line: MergeLine, under heading: MergeLine, in source: [UInt8]) {
    guard line.kind == .item, line.ids.isEmpty else { return nil }
    switch heading.kind {
    case .heading(1):
      guard let label = FieldList.firstLabel(source, in: line.body) else { return nil }
      let known = FieldNames.ofHeader.field(named: label.name, in: source)
      if let known, LineName.repeatable.contains(known) { return nil }
      self = .field(known.map { Array($0.written.utf8) } ?? Array(source[label.name]))
    case .heading(2) where source[heading.body].elementsEqual(PlanSections.units.utf8):
      guard let first = FieldList(source, in: line.body).first(where: { _ in true }) else { return nil }
      self = .unit(Array(source[first.value]))
    case .heading, .item, .nested, .text, .blank: return nil
    }
  }
}

/// The headings and the item that a line may stand under.
private struct OpenLines {
  private var lines = [Int?](repeating: nil, count: MergeLine.Kind.nested.level + 1)

  /// What a line stands under; it is open itself from then on.
  mutating func parent(of kind: MergeLine.Kind, at index: Int) -> Int? {
    // Text is of the task, not of the item before it.
    let reach = kind == .nested ? kind.level : min(kind.level, MergeLine.Kind.item.level)
    let parent = lines[..<reach].last { $0 != nil } ?? nil
    guard kind.isHeading || kind == .item else { return parent }
    lines[kind.level] = index
    for level in kind.level + 1..<lines.count { lines[level] = nil }
    return parent
  }
}

/// Numbers for lines, the same for those that say the same.
struct LineNumbers {
  private var texts: [[UInt8]] = []
  private var numbers: [UInt64: Int] = [:]
  private var samples: [(text: Int, range: ByteRange, kind: MergeLine.Kind)] = []

  var count: Int { samples.count }

  /// The text whose lines come next.
  mutating func add(_ text: [UInt8]) { texts.append(text) }

  mutating func number(of range: ByteRange, kind: MergeLine.Kind) -> Int {
    let text = texts.count - 1
    var key = texts[text].fingerprint(of: range) &+ UInt64(kind.level)
    while let known = numbers[key] {
      let sample = samples[known]
      if sample.kind == kind, texts[sample.text][sample.range].elementsEqual(texts[text][range]) {
        return known
      }
      key &+= 0x9E37_79B9_7F4A_7C15
    }
    numbers[key] = samples.count
    samples.append((text, range, kind))
    return samples.count - 1
  }
}
