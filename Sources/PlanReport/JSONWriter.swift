import PlanBytes
import PlanModel

/// What can be written as JSON (RFC 8259).
protocol JSONValue {
  func write(to json: inout JSONWriter)
}

/// JSON that is being written, piece by piece, one member or element a line.
struct JSONWriter {
  private(set) var sink: ReportSink
  private var depth = 0
  private var isFirst = true

  private static let escaped: [UInt8: String] = [
    0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r", 0x22: "\\\"", 0x5C: "\\\\",
  ]

  init(_ sink: ReportSink) { self.sink = sink }

  /// The bytes of one value, with a line end.
  static func bytes(_ value: some JSONValue) -> [UInt8] {
    var json = JSONWriter(ReportSink())
    value.write(to: &json)
    json.sink.add("\n")
    return json.sink.bytes
  }

  /// An object; `body` writes its members.
  mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }

  /// An array; `body` writes its elements.
  mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", "]", body) }

  private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    sink.add(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { startLine() }
    isFirst = false
    sink.add(close)
  }

  /// What every member and element begins with.
  private mutating func begin() {
    if !isFirst { sink.add(",") }
    isFirst = false
    startLine()
  }

  private mutating func startLine() {
    sink.add("\n")
    for _ in 0..<depth { sink.add("  ") }
  }

  mutating func member(_ name: String, _ value: some JSONValue) {
    begin(name)
    value.write(to: &self)
  }

  /// A member that is left out where there is nothing.
  mutating func member(_ name: String, ifAny value: (some JSONValue)?) {
    if let value { member(name, value) }
  }

  /// A member that is an array, whose elements `body` writes.
  mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
    begin(name)
    array(body)
  }

  private mutating func begin(_ name: String) {
    begin()
    string(name)
    sink.add(" : ")
  }

  mutating func element(_ value: some JSONValue) {
    begin()
    value.write(to: &self)
  }

  /// An element that is an object, whose members `members` writes.
  mutating func element(_ members: (inout JSONWriter) -> Void) {
    begin()
    object(members)
  }

  /// A piece that is ready: a number, `true`.
  mutating func literal(_ text: String) { sink.add(text) }

  /// What has an effect on terminals is written in other signs, so that a program reads the same.
  mutating func string(_ text: String) {
    sink.add("\"")
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      sink.add(safeJSON(text.unicodeScalars.map(JSONWriter.escape).joined()))
    } else {
      sink.add(safeJSON(text))
    }
    sink.add("\"")
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    guard scalar.value < 0x80 else { return String(scalar) }
    if let known = escaped[UInt8(scalar.value)] { return known }
    return scalar.value < 0x20 ? "\\u" + hexadecimal(UInt64(scalar.value), digits: 4) : String(scalar)
  }

  mutating func finish() -> ReportSink {
    sink.add("\n")
    return sink
  }
}

extension String: JSONValue {
  func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONValue {
  func write(to json: inout JSONWriter) { json.literal(String(self)) }
}

extension Bool: JSONValue {
  func write(to json: inout JSONWriter) { json.literal(self ? "true" : "false") }
}

extension Double: JSONValue {
  /// Whole numbers without a point; what is too large to be one is null.
  func write(to json: inout JSONWriter) {
    json.literal(!isFinite ? "null" : Int(exactly: self).map(String.init) ?? "\(self)")
  }
}

extension Array: JSONValue where Element: JSONValue {
  func write(to json: inout JSONWriter) { json.array { json in for value in self { json.element(value) } } }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.literal("null") }
  }
}
