import CDocuments
import PlanModel

/// Saved web pages, through gumbo (the HTML5 algorithm).
enum HTMLReader {
  private static let longest = 16 << 20
  private static let mostTags = 400_000
  /// - Parameter html: UTF-8.
  static func read(_ html: [UInt8]) throws(ImportError) -> SourceDocument {
    guard html.count <= longest else { throw .tooLong(bytes: html.count, limit: longest) }
    guard html.count(where: { $0 == UInt8(ascii: "<") }) <= mostTags else {
      throw .tooMany(part: "<", limit: mostTags)
    }
    try Nesting.check(html)
    let arena = Arena()
    let opaque = Unmanaged.passUnretained(arena).toOpaque()
    let document = html.withUnsafeBytes { buffer -> SourceDocument? in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress else {
        return SourceDocument(blocks: [], unit: .paragraph)
      }
      var options = GumboOptions(
        allocator: { user, size in
          user.map { Unmanaged<Arena>.fromOpaque($0).takeUnretainedValue().take(size) } ?? nil
        },
        deallocator: { _, _ in }, userdata: opaque, tab_stop: 8, stop_on_first_error: false, max_errors: 0,
        fragment_context: GUMBO_TAG_LAST, fragment_namespace: GUMBO_NAMESPACE_HTML)
      guard let output = gumbo_parse_with_options(&options, base, html.count), let root = output.pointee.root
      else {
        return SourceDocument(blocks: [], unit: .paragraph)
      }
      var walk = PageWalk()
      walk.read(root)
      withExtendedLifetime(arena) {}
      return walk.isFull ? nil : SourceDocument(blocks: walk.blocks, unit: .paragraph, notes: walk.notes)
    }
    guard let document else { throw .tooMany(part: "table", limit: GridRoom.mostPlaces) }
    return document
  }
}

/// Pages that open elements and never close them: the algorithm takes time by the square of those that are open.
private enum Nesting {
  /// Elements of form are opened again in every block after them.
  private static let formats: Set<String> = [
    "a", "b", "i", "u", "em", "font", "strong", "big", "small", "s", "tt", "code", "nobr", "strike",
  ]
  private static let blocks: Set<String> = [
    "div", "span", "table", "section", "article", "ul", "ol", "dl", "blockquote", "center", "form",
    "fieldset", "main",
    "header", "footer", "aside", "ins", "label", "sub", "sup", "ruby", "details", "figure", "address",
    "object", "marquee",
    "applet", "dir", "menu", "pre", "h1", "h2", "h3", "h4", "h5", "h6",
  ]
  private static let mostFormats = 2_000
  private static let mostBlocks = 3_000

  static func check(_ html: [UInt8]) throws(ImportError) {
    var open = (formats: 0, blocks: 0)
    for index in html.indices where html[index] == UInt8(ascii: "<") {
      let isEnd = index + 1 < html.count && html[index + 1] == UInt8(ascii: "/")
      let name = name(html, at: index + (isEnd ? 2 : 1))
      if formats.contains(name) {
        open.formats = max(0, open.formats + (isEnd ? -1 : 1))
      } else if blocks.contains(name) {
        open.blocks = max(0, open.blocks + (isEnd ? -1 : 1))
      }
      if open.formats > mostFormats { throw .tooMany(part: "<\(name)>", limit: mostFormats) }
      if open.blocks > mostBlocks { throw .tooMany(part: "<\(name)>", limit: mostBlocks) }
    }
  }

  /// The name of an element in small letters.
  private static func name(_ html: [UInt8], at index: Int) -> String {
    let letters = html[min(index, html.count)...].prefix(12).map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    return String(
      decoding: letters.prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }, as: UTF8.self)
  }
}

/// Memory that is given back at once, so that no tree has to be taken down node by node.
private final class Arena {
  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0
  private static let chunk = 1 << 18

  func take(_ size: Int) -> UnsafeMutableRawPointer? {
    let size = (size + 15) & ~15
    if size > left {
      let count = max(size, Arena.chunk)
      let memory = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
      chunks.append(memory)
      next = memory
      left = count
    }
    defer {
      next = next.map { $0 + size }
      left -= size
    }
    return next
  }

  deinit { for chunk in chunks { chunk.deallocate() } }
}
