/// A filter that a person gave a name.
package struct OwnFilter: Equatable, Sendable {
  package var name: String
  package var filter: Filter

  package init(name: String, filter: Filter) { (self.name, self.filter) = (name, filter) }
}

/// How a person left the board of a plan: what the next start opens on.
///
/// A line for each thing, its name and what it says joined by TAB. What cannot be read says nothing, so that a damaged
/// file is as none; names that this version does not know are kept.
package struct Remembered: Equatable, Sendable {
  /// Which view was open.
  package var view: String?
  package var filter = Filter()
  /// How the table is grouped and sorted, in words of the board.
  package var arranged: [String] = []
  /// What is looked back on and in which order, in words of the board.
  package var lookedBack: [String] = []
  /// The selected item: its id, else its number.
  package var item: String?
  /// What each view wants to know again, in words of its own.
  package var views: [String: [String]] = [:]
  /// Filters of the person's own, in the order in which they were made.
  package var filters: [OwnFilter] = []
  private var others: [String] = []

  package init() {}

  /// Reads lines; nil bytes are no file.
  package init(_ bytes: [UInt8]?) {
    for line in (bytes ?? []).split(separator: 0x0A) {
      guard let text = String(validating: line, as: UTF8.self) else { continue }
      let cells = text.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if cells.count == 2 { take(cells[0], cells[1], text) }
    }
  }

  private mutating func take(_ name: String, _ value: String, _ line: String) {
    let cells = value.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch name {
    case "view": view = value
    case "filter": filter = Filter(written: value)
    case "item": item = value
    case "arranged": arranged = value.split(separator: "\t").map(String.init)
    case "looked back": lookedBack = value.split(separator: "\t").map(String.init)
    case "in": views[cells[0]] = cells.count > 1 ? cells[1].split(separator: "\t").map(String.init) : []
    case "named":
      if cells.count > 1, !cells[0].isEmpty {
        add(OwnFilter(name: cells[0], filter: Filter(written: cells[1])))
      }
    default: others.append(line)
    }
  }

  /// Adds a filter, in the place of the one of that name.
  package mutating func add(_ own: OwnFilter) {
    if let place = filters.firstIndex(where: { $0.name == own.name }) {
      filters[place] = own
    } else {
      filters.append(own)
    }
  }

  package var bytes: [UInt8] {
    var lines: [String] = []
    func add(_ name: String, _ value: String?) { if let value { lines.append(name + "\t" + value) } }
    add("view", view)
    if !filter.isEmpty { add("filter", filter.written) }
    if !arranged.isEmpty { add("arranged", arranged.joined(separator: "\t")) }
    if !lookedBack.isEmpty { add("looked back", lookedBack.joined(separator: "\t")) }
    add("item", item)
    for (view, words) in views.sorted(by: { $0.key < $1.key }) {
      add("in", ([view] + words).joined(separator: "\t"))
    }
    for own in filters { add("named", own.name + "\t" + own.filter.written) }
    return Array((lines + others).map { $0 + "\n" }.joined().utf8)
  }
}
