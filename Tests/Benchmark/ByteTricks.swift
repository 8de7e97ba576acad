import PlanBytes
import PlanModel

/// What each trick of `PlanBytes` takes, beside the way of the standard library, for as much as opening the plan or
/// searching it for the first time takes.
struct ByteTricks {
  /// Both ways give the same number.
  struct Row {
    var name: String
    var trick: () -> Int
    var standard: () -> Int
  }

  private let plan: [UInt8]
  private let journal: [UInt8]
  /// The lines of the journals, and the cells of each.
  private let lines: [ByteRange]
  private let cells: [[ByteRange]]

  init(plan: [UInt8], journal: [UInt8]) {
    (self.plan, self.journal) = (plan, journal)
    lines = Lines(journal).map(\.content)
    cells = lines.map { journal[$0].cells.map { $0.startIndex..<$0.endIndex } }
  }

  var rows: [Row] {
    [
      linesOfText, utf8, checksums, digits, ids, table, names, signs, ideographs, folding, search, sameLines,
      ranges,
    ]
  }

  private func text(_ range: ByteRange) -> String { String(decoding: journal[range], as: UTF8.self) }

  private var linesOfText: Row {
    Row(name: "lines") {
      Lines(journal).reduce(0) { $0 &+ $1.content.count }
    } standard: {
      journal.split(separator: Ascii.newline).reduce(0) { $0 &+ $1.count }
    }
  }

  private var utf8: Row {
    Row(name: "well-formed UTF-8") {
      firstInvalidByte(in: plan[...]) == nil ? 1 : 0
    } standard: {
      (try? UTF8Span(validating: plan.span)) == nil ? 0 : 1
    }
  }

  /// Those of the lines are known to be right.
  private var checksums: Row {
    let values = cells.map { journal.span.hexadecimal($0[9], digits: 16) ?? 0 }
    return Row(name: "hexadecimal checksums") {
      let span = journal.span
      return zip(lines, cells).enumerated().count { index, line in
        span.extracting(line.0).isHexadecimal(values[index], at: line.1[9].lowerBound - line.0.lowerBound)
      }
    } standard: {
      cells.enumerated().count { index, cells in UInt64(text(cells[9]), radix: 16) == values[index] }
    }
  }

  /// Hours, minutes, seconds and thousandths.
  private var digits: Row {
    let numbers = cells.flatMap { cells in
      [(11, 13), (14, 16), (17, 19), (20, 23)].map { first, end in
        cells[1].lowerBound + first..<cells[1].lowerBound + end
      }
    }
    return Row(name: "decimal numbers") {
      let span = journal.span
      return numbers.reduce(0) { $0 &+ (span.decimal($1) ?? 0) }
    } standard: {
      numbers.reduce(0) { $0 &+ (Int(text($1)) ?? 0) }
    }
  }

  private var ids: Row {
    let places = cells.map { $0[5] }
    return Row(name: "ids read") {
      let span = journal.span
      return places.count { ItemID(bytes: span, $0) != nil }
    } standard: {
      places.count { ItemID(text($0)) != nil }
    }
  }

  /// Each event finds its item.
  private var table: Row {
    let ids = cells.compactMap { ItemID(bytes: journal.span, $0[5]) }
    return Row(name: "items by id") {
      var (table, count) = (IndexTable(), 0)
      for id in ids where table.insert(count, under: id.key) == nil { count += 1 }
      return ids.reduce(0) { $0 &+ (table.index(of: $1.key) ?? 0) }
    } standard: {
      var (table, count) = ([ItemID: Int](), 0)
      for id in ids where table[id] == nil { (table[id], count) = (count, count + 1) }
      return ids.reduce(0) { $0 &+ (table[$1] ?? 0) }
    }
  }

  /// A line names about one: who wrote it, or a unit.
  private var names: Row {
    let ranges = cells.map { $0[3] }
    return Row(name: "names by their bytes") {
      var (table, known) = (IndexTable(), [ByteRange]())
      return ranges.reduce(0) { sum, range in
        let index = table.insert(known.count, under: journal.fingerprint(of: range) >> 28) {
          journal.areEqual(known[$0], range)
        }
        if index == nil { known.append(range) }
        return sum &+ (index ?? known.count - 1)
      }
    } standard: {
      var table: [String: Int] = [:]
      return ranges.reduce(0) { sum, range in
        let (name, next) = (text(range), table.count)
        let index = table[name] ?? next
        if index == next { table[name] = next }
        return sum &+ index
      }
    }
  }

  /// One look at every tenth byte: about what the grammar takes of a plan.
  private var signs: Row {
    let signs: Signs = ["；", ";", "﹔", "︔", "\u{37E}"]
    let written = signs.written.map { Array($0.utf8) }
    return Row(name: "signs") {
      stride(from: 0, to: plan.count, by: 10).count { plan.match(signs, at: $0, in: plan.indices) != nil }
    } standard: {
      stride(from: 0, to: plan.count, by: 10).count { index in
        written.contains { plan[index...].starts(with: $0) }
      }
    }
  }

  /// Where the pieces of a list item end.
  private var ideographs: Row {
    let signs: Signs = ["；", ";", "﹔", "︔", "\u{37E}"]
    return Row(name: "past ideographs") {
      var (index, count) = (0, 0)
      while true {
        index = plan.skippingIdeographs(from: index, in: index..<plan.count)
        guard index < plan.count else { return count }
        if plan.match(signs, at: index, in: plan.indices) != nil { count += 1 }
        index += 1
      }
    } standard: {
      plan.indices.count { plan.match(signs, at: $0, in: plan.indices) != nil }
    }
  }

  private var folding: Row {
    Row(name: "folded text") {
      var text = FoldedText(capacity: plan.count)
      plan.withUnsafeBufferPointer { text.append($0, hasEscapes: false) }
      return text.bytes.isEmpty ? 0 : 1
    } standard: {
      String(decoding: plan, as: UTF8.self).lowercased().isEmpty ? 0 : 1
    }
  }

  private var search: Row {
    let wanted = Array("县水务局".utf8)
    // A tenth: the standard library takes so long.
    let end = plan.count / 10
    return Row(name: "text sought") {
      plan.withUnsafeBufferPointer { bytes in
        var (start, count) = (0, 0)
        while let hit = bytes.firstOffset(of: wanted, in: start..<end) {
          (start, count) = (hit + wanted.count, count + 1)
        }
        return count
      }
    } standard: {
      plan[..<end].ranges(of: wanted).count
    }
  }

  private var sameLines: Row {
    let copy = journal.map { $0 }
    return Row(name: "equal lines") {
      let (one, other) = (journal.span, copy.span)
      return lines.count { one.extracting($0).isEqual(to: other.extracting($0)) }
    } standard: {
      lines.count { journal[$0] == copy[$0] }
    }
  }

  /// A plan of 100,000 items has a million of them.
  private var ranges: Row {
    let count = 10 * lines.count / 2
    return Row(name: "ranges kept") {
      let kept = (0..<count).map { Compact(wrappedValue: $0..<2 * $0) }
      return kept.reduce(0) { $0 &+ $1.wrappedValue.count }
    } standard: {
      let kept = (0..<count).map { $0..<2 * $0 }
      return kept.reduce(0) { $0 &+ $1.count }
    }
  }
}
