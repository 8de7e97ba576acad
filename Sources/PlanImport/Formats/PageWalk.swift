import CDocuments
import PlanBytes
import PlanModel

/// Walks the tree of a web page and makes paragraphs and tables of it.
struct PageWalk {
  private(set) var blocks: [SourceDocument.Block] = []
  private(set) var notes: [SourceNote] = []
  private var text = ""
  /// How the open elements are set, and all the text of the paragraph so far; nil before there is any.
  private var looks = [TextLook()]
  private var look: TextLook?
  private var label = ""
  private var headingLevel: Int?
  /// How many links are open, and whether something of the paragraph stands outside of them.
  private var openLinks = 0
  private var hasOwnText = false
  /// How many elements are open whose text is struck out, and that text.
  private var openStrikes = 0
  private var struck = ""
  private var count = 0
  /// Counters of open lists; nil for lists without numbers.
  private var lists: [ListNumbers?] = []
  /// Tables that are open, those for the layout as nil.
  private var tables: [PageTable?] = []
  private var room = GridRoom()
  private(set) var isFull = false

  private static let leftOut: Set<UInt32> = Set(
    [
      GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_NAV, GUMBO_TAG_NOSCRIPT,
      GUMBO_TAG_TEMPLATE,
      GUMBO_TAG_IFRAME, GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON, GUMBO_TAG_TEXTAREA, GUMBO_TAG_INPUT, GUMBO_TAG_RT,
      GUMBO_TAG_RP,
    ].map(\.rawValue))
  /// Elements inside a line; all others begin and end paragraphs.
  private static let inline: Set<UInt32> = Set(
    [
      GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_I, GUMBO_TAG_U, GUMBO_TAG_S, GUMBO_TAG_SPAN, GUMBO_TAG_FONT,
      GUMBO_TAG_STRONG,
      GUMBO_TAG_EM, GUMBO_TAG_BIG, GUMBO_TAG_SMALL, GUMBO_TAG_SUB, GUMBO_TAG_SUP, GUMBO_TAG_CODE,
      GUMBO_TAG_TT,
      GUMBO_TAG_LABEL, GUMBO_TAG_IMG, GUMBO_TAG_MARK, GUMBO_TAG_INS, GUMBO_TAG_ABBR, GUMBO_TAG_CITE,
      GUMBO_TAG_Q,
      GUMBO_TAG_RUBY, GUMBO_TAG_RB, GUMBO_TAG_NOBR, GUMBO_TAG_WBR, GUMBO_TAG_TIME, GUMBO_TAG_VAR,
      GUMBO_TAG_UNKNOWN,
      GUMBO_TAG_BDO, GUMBO_TAG_DFN, GUMBO_TAG_KBD, GUMBO_TAG_STRIKE, GUMBO_TAG_DEL,
    ].map(\.rawValue))

  private enum Step {
    case enter(UnsafeMutablePointer<GumboNode>)
    case leave(UnsafeMutablePointer<GumboNode>)
  }

  /// Without recursion: pages may nest deeper than the stack is high.
  mutating func read(_ root: UnsafeMutablePointer<GumboNode>) {
    var steps = [Step.enter(root)]
    while let step = steps.popLast() {
      switch step {
      case .leave(let node): leave(node)
      case .enter(let node):
        guard let element = node.element else {
          add(node)
          continue
        }
        let style = element["style"].map(PageStyle.init)
        guard !isLeftOut(element, style) else { continue }
        enter(element)
        looks.append(element.look(style, within: looks[looks.count - 1]))
        steps.append(.leave(node))
        steps += element.children.reversed().map(Step.enter)
      }
    }
    closeParagraph()
  }

  private func isLeftOut(_ element: PageElement, _ style: PageStyle?) -> Bool {
    PageWalk.leftOut.contains(element.tag.rawValue) || element.has("hidden") || style?["display"] == "none"
  }

  private mutating func add(_ node: UnsafeMutablePointer<GumboNode>) {
    guard
      node.pointee.type == GUMBO_NODE_TEXT || node.pointee.type == GUMBO_NODE_WHITESPACE
        || node.pointee.type == GUMBO_NODE_CDATA, let letters = node.pointee.v.text.text
    else { return }
    if openStrikes > 0 { return struck += String(cString: letters) }
    if node.pointee.type != GUMBO_NODE_WHITESPACE, look?.join(looks[looks.count - 1]) == nil {
      look = looks[looks.count - 1]
    }
    for scalar in String(cString: letters).unicodeScalars {
      if openLinks == 0, scalar.properties.isAlphabetic { hasOwnText = true }
      if [" ", "\t", "\n", "\r", "\u{0C}"].contains(scalar) {
        if !text.isEmpty, text.unicodeScalars.last != " " { text += " " }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func enter(_ element: PageElement) {
    if element.tag == GUMBO_TAG_A { openLinks += 1 }
    if element.isStruck { openStrikes += 1 }
    guard !PageWalk.inline.contains(element.tag.rawValue) else { return }
    closeParagraph()
    switch element.tag {
    case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6:
      headingLevel = Int(element.tag.rawValue - GUMBO_TAG_H1.rawValue) + 1
    case GUMBO_TAG_OL: lists.append(ListNumbers(element))
    case GUMBO_TAG_UL: lists.append(nil)
    case GUMBO_TAG_LI: if let last = lists.indices.last { label = lists[last]?.next(element) ?? "" }
    case GUMBO_TAG_TABLE: tables.append(isLayout(element) || isInTable ? nil : PageTable())
    case GUMBO_TAG_TR: change { $0.openRow(line: $1) }
    case GUMBO_TAG_TD, GUMBO_TAG_TH: change { table, _ in table.openCell(element) }
    default: break
    }
  }

  private var isInTable: Bool { tables.contains { $0 != nil } }

  private mutating func change(_ change: (inout PageTable, Int) -> Void) {
    guard let last = tables.indices.last, var table = tables[last] else { return }
    // Held here alone, or each change would copy all of it.
    tables[last] = nil
    change(&table, count + 1)
    tables[last] = table
  }

  private mutating func leave(_ node: UnsafeMutablePointer<GumboNode>) {
    guard let element = node.element else { return }
    defer { looks.removeLast() }
    if element.tag == GUMBO_TAG_A { openLinks -= 1 }
    if element.isStruck { openStrikes -= 1 }
    guard !PageWalk.inline.contains(element.tag.rawValue) else { return }
    closeParagraph()
    switch element.tag {
    case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6:
      headingLevel = nil
    case GUMBO_TAG_OL, GUMBO_TAG_UL: _ = lists.popLast()
    case GUMBO_TAG_TD, GUMBO_TAG_TH: change { table, _ in table.closeCell() }
    case GUMBO_TAG_TR: change { table, _ in table.closeRow() }
    case GUMBO_TAG_TABLE:
      guard let table = tables.popLast(), let table else { return }
      isFull = isFull || table.isFull
      if !isFull { add(table.grid) }
    default: break
    }
  }

  private mutating func add(_ table: SourceTable) {
    isFull = !room.take(table)
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  private mutating func closeParagraph() {
    defer {
      (text, struck) = ("", "")
      look = nil
      hasOwnText = false
    }
    if !trimmed(struck).isEmpty { notes.append(SourceNote(.struckText, trimmed(struck), line: count + 1)) }
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
    count += 1
    if let place = tables.lastIndex(where: { $0 != nil }), tables[place]?.isInCell == true {
      tables[place]?.add(label + text)
    } else {
      blocks.append(
        .paragraph(
          Paragraph(
            text, label: label, headingLevel: headingLevel, line: count, isLink: !hasOwnText,
            look: look ?? TextLook())))
    }
    label = ""
  }

  /// A table that only places things: another one in it, one cell or column, a cell with a whole text.
  private func isLayout(_ table: PageElement) -> Bool {
    var steps = table.children
    var widest = 0
    while let node = steps.popLast() {
      guard let element = node.element else { continue }
      if element.tag == GUMBO_TAG_TABLE { return true }
      if element.tag == GUMBO_TAG_TR {
        let cells = element.children.compactMap(\.element).filter {
          $0.tag == GUMBO_TAG_TD || $0.tag == GUMBO_TAG_TH
        }
        widest = max(widest, cells.count)
        if cells.contains(where: { $0.sourceLength > PageWalk.longestCell }) { return true }
      }
      steps += element.children
    }
    return widest <= 1
  }

  /// A cell with more of the page's source than this, in bytes, is no cell of a table of tasks.
  private static let longestCell = 12_000
}

/// The numbers of an ordered list.
struct ListNumbers {
  private var value: Int
  private let format: String

  init(_ list: PageElement) {
    value = list["start"].flatMap { Int($0) } ?? 1
    switch list["type"] ?? "1" {
    case "a": format = "lowerLetter"
    case "A": format = "upperLetter"
    case "i": format = "lowerRoman"
    case "I": format = "upperRoman"
    default: format = "decimal"
    }
  }

  mutating func next(_ item: PageElement) -> String {
    if let own = item["value"].flatMap({ Int($0) }) { value = own }
    defer { value = value == .max ? value : value + 1 }
    return NumberFormat.text(value, format) + "."
  }
}

/// An element of a page.
struct PageElement {
  private let node: GumboElement

  init(_ node: GumboElement) { self.node = node }

  var tag: GumboTag { node.tag }
  /// How long it is in the source, in bytes; 0 where it is not closed.
  var sourceLength: Int { max(0, Int(node.end_pos.offset) - Int(node.start_pos.offset)) }

  var children: [UnsafeMutablePointer<GumboNode>] {
    (0..<Int(node.children.length)).compactMap {
      node.children.data[$0]?.assumingMemoryBound(to: GumboNode.self)
    }
  }

  func has(_ name: String) -> Bool { self[name] != nil }

  /// Whether its text is struck out.
  var isStruck: Bool {
    if [GUMBO_TAG_S, GUMBO_TAG_STRIKE, GUMBO_TAG_DEL].contains(tag) { return true }
    return self["style"]?.lowercased().contains("line-through") ?? false
  }

  subscript(name: String) -> String? {
    var attributes = node.attributes
    return gumbo_get_attribute(&attributes, name).map { String(cString: $0.pointee.value) }
  }
}

extension UnsafeMutablePointer<GumboNode> {
  var element: PageElement? {
    switch pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: PageElement(pointee.v.element)
    case GUMBO_NODE_DOCUMENT: PageElement(document: pointee.v.document.children)
    default: nil
    }
  }
}

extension PageElement {
  fileprivate init(document children: GumboVector) {
    var element = GumboElement()
    element.children = children
    element.tag = GUMBO_TAG_HTML
    self.init(element)
  }
}
