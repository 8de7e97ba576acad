import CDocuments
import PlanModel

/// Saved web pages, through gumbo (the HTML5 algorithm).
enum HTMLReader {
  private static let longest = 16 << 20
  private static let mostTags = 400_000
  /// Elements that gumbo opens again in every block after them while they are not closed.
  private static let mostOpenFormats = 2_000
  private static let formats = [
    "<a ", "<b>", "<b ", "<i>", "<i ", "<u>", "<u ", "<em", "<font", "<strong", "<big", "<small", "<s>",
    "<tt", "<code", "<nobr", "<strike",
  ]

  /// - Parameter html: UTF-8.
  static func read(_ html: [UInt8]) throws(ImportFailure) -> SourceDocument {
    guard html.count <= longest else { throw .tooLong(bytes: html.count, limit: longest) }
    guard html.count(where: { $0 == UInt8(ascii: "<") }) <= mostTags else {
      throw .tooMany(part: "<", limit: mostTags)
    }
    guard formatsLeftOpen(html) <= mostOpenFormats else {
      throw .tooMany(part: "<font>", limit: mostOpenFormats)
    }
    let arena = Arena()
    let opaque = Unmanaged.passUnretained(arena).toOpaque()
    return html.withUnsafeBytes { buffer in
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
      return SourceDocument(blocks: walk.blocks, unit: .paragraph)
    }
  }

  /// How many elements of form are opened more often than closed, at the most.
  private static func formatsLeftOpen(_ html: [UInt8]) -> Int {
    var open = 0
    var most = 0
    for index in html.indices where html[index] == UInt8(ascii: "<") {
      let head = html[index..<min(index + 8, html.count)].map { $0 | 0x20 }
      if head.count > 2, head[1] == UInt8(ascii: "/") | 0x20 {
        if formats.contains(where: {
          head.dropFirst(2).starts(with: $0.utf8.dropFirst().filter { $0 > 0x60 })
        }) {
          open = max(0, open - 1)
        }
      } else if formats.contains(where: { head.starts(with: $0.utf8.map { $0 | 0x20 }) }) {
        open += 1
        most = max(most, open)
      }
    }
    return most
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
