import Glibc
import PlanModel

// Which words, tables and rules of the importer nothing needs. Built by `run` together with its sources, in which every
// word that stands at a place and every condition asks here.

/// What is switched, and what was met.
enum Probe {
  struct WordKey: Hashable {
    var table: Int
    var word: Word
  }

  enum Switch: Hashable {
    case word(WordKey)
    case table(Int)
    case rule(String, says: Bool)
  }

  nonisolated(unsafe) static var off: Switch?
  /// What made a difference to nobody knows whom yet: words that stood somewhere, conditions and what they said.
  nonisolated(unsafe) static var met: Set<Switch> = []
  nonisolated(unsafe) static var isRecording = true
  nonisolated(unsafe) private(set) static var tables: [(place: String, words: [Word])] = []

  static func table(_ file: StaticString, _ line: Int, _ words: [Word]) -> Int {
    let name = "\(file)".split(separator: "/").last ?? ""
    tables.append(("\(name):\(line)", words))
    return tables.count - 1
  }

  static func isOn(_ word: Word, _ table: Int) -> Bool {
    guard table >= 0 else { return true }
    let key = WordKey(table: table, word: word)
    if isRecording { met.formUnion([.word(key), .table(table)]) }
    return off != .word(key) && off != .table(table)
  }

  static func judge(_ name: String, _ body: () throws -> Bool) rethrows -> Bool {
    let says = try body()
    if isRecording { met.insert(.rule(name, says: says)) }
    if case .rule(name, let forced)? = off { return forced }
    return says
  }
}

/// Ids that are the same each time.
struct Counter: RandomNumberGenerator {
  var state: UInt64 = 1
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

/// A document or kept sentence, what its plan is, and what it met on the way.
struct Specimen {
  var name: String
  var document: SourceDocument
  var plan = ""
  var met: Set<Probe.Switch> = []

  init(_ name: String, _ document: SourceDocument) {
    (self.name, self.document) = (name, document)
    Probe.met = []
    plan = read()
    met = Probe.met
  }

  /// The plan as text, with all doubts.
  func read() -> String {
    let plan = PlanImporter.plan(from: document, fallbackTitle: "x")
    return PlanText.text(of: plan, countedIn: document.unit, using: Counter()) + "\(plan.doubts)"
  }
}

/// The texts of a file of tests.
struct Literals {
  private(set) var texts: [String] = []

  init(_ source: String) {
    var text: String?
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if let open = text {
        let ends = trimmed.hasPrefix("\"\"\"")
        text = ends ? nil : open + trimmed + "\n"
        if ends { texts.append(open.replacing("\\\n", with: "")) }
      } else if line.hasSuffix("\"\"\"") {
        text = ""
      } else {
        addLiterals(of: line)
      }
    }
    texts = texts.filter { $0.unicodeScalars.contains { $0.value > 0x2E80 } }
  }

  private mutating func addLiterals(of line: Substring) {
    var literal: String?
    var isEscaped = false
    for sign in line {
      switch (literal, sign) {
      case (nil, "\""): literal = ""
      case (nil, _): break
      case (let text?, _) where isEscaped:
        literal = text + (sign == "n" ? "\n" : sign == "t" ? "\t" : String(sign))
        isEscaped = false
      case (_, "\\"): isEscaped = true
      case (let text?, "\""):
        texts.append(text)
        literal = nil
      case (let text?, _): literal = text + String(sign)
      }
    }
  }
}

@main enum Words {
  static func main() {
    let specimens = CommandLine.arguments.dropFirst().flatMap(specimens)
    Probe.isRecording = false
    var readers: [Probe.Switch: [Int]] = [:]
    for (index, specimen) in specimens.enumerated() {
      for met in specimen.met { readers[opposite(of: met), default: []].append(index) }
    }
    let needed = readers.filter { !changesNothing($0.key, $0.value.map { specimens[$0] }) }.keys
    report(readers, Set(needed))
  }

  /// In seconds.
  private static let patience: UInt32 = 60

  /// In a process of its own: with a rule that says the wrong thing it may crash or never end.
  private static func changesNothing(_ change: Probe.Switch, _ specimens: [Specimen]) -> Bool {
    fflush(nil)
    let child = fork?() ?? -1
    if child == 0 {
      alarm(patience)
      Probe.off = change
      _exit(specimens.allSatisfy { $0.read() == $0.plan } ? 0 : 1)
    }
    var status: Int32 = 0
    return child > 0 && waitpid(child, &status, 0) == child && status == 0
  }

  /// Swift hides it.
  private static let fork: (@convention(c) () -> Int32)? = dlsym(nil, "fork").map {
    unsafeBitCast($0, to: (@convention(c) () -> Int32).self)
  }

  /// A word that stood somewhere is taken away, a condition says the other thing.
  private static func opposite(of met: Probe.Switch) -> Probe.Switch {
    if case .rule(let name, let says) = met { .rule(name, says: !says) } else { met }
  }

  private static func specimens(_ path: String) -> [Specimen] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let sign = getc(file), sign >= 0 { bytes.append(UInt8(sign)) }
    let name = String(path.split(separator: "/").last ?? "")
    guard path.hasSuffix(".swift") else {
      return (try? DocumentReader.read(bytes, name: name)).map { [Specimen(name, $0)] } ?? []
    }
    // A sentence as a document of its own, and as a task.
    return Literals(String(decoding: bytes, as: UTF8.self)).texts.flatMap { text in
      ["", "一、主要任务\n（一）"].map { head in
        Specimen("\(name): \(text)", TextReader.read(Array((head + text).utf8)))
      }
    }
  }

  private static func report(_ readers: [Probe.Switch: [Int]], _ needed: Set<Probe.Switch>) {
    var counts = (words: 0, met: 0, needed: 0)
    for (table, entry) in Probe.tables.enumerated() {
      let words = Set(entry.words)
      let idle = words.filter { !needed.contains(.word(.init(table: table, word: $0))) }
      let never = idle.filter { readers[.word(.init(table: table, word: $0))] == nil }
      counts.words += words.count
      counts.met += words.count - never.count
      counts.needed += words.count - idle.count
      if !needed.contains(.table(table)) { print("table\t\(entry.place)\t\(text(words))") }
      print(
        "words\t\(entry.place)\t\(words.count - idle.count) of \(words.count) needed; never met: \(text(never)); idle: \(text(idle.subtracting(never)))"
      )
    }
    let rules = Set(readers.keys.compactMap { if case .rule(let name, _) = $0 { name } else { nil } })
    let idle = rules.filter { name in [true, false].allSatisfy { !needed.contains(.rule(name, says: $0)) } }
    for rule in rules.sorted() {
      let always = !needed.contains(.rule(rule, says: true))
      let never = !needed.contains(.rule(rule, says: false))
      guard always || never else { continue }
      print("rule\t\(rule)\tmay be \(always ? "always" : "")\(never ? " never" : "")")
    }
    print(
      "\(counts.words) words, \(counts.met) met, \(counts.needed) needed; \(rules.count) rules, \(idle.count) change nothing either way"
    )
  }

  private static func text(_ words: some Sequence<Word>) -> String {
    words.map { word in String(String.UnicodeScalarView(word.signs)) }.sorted().joined(separator: " ")
  }
}
