import PlanBytes

/// The ten cells of a journal's line, taken apart: figures as values, words as ranges of the line.
struct EventCells {
  var replica: ReplicaID
  var sequence: UInt32
  var checksum: UInt64
  var time: Moment
  var day: Day
  var item: ItemID?
  var who: Range<Int>
  var kind: Range<Int>
  var value: Range<Int>
  var text: Range<Int>
  /// The events that it names; read by `forEachReference`.
  var after: Range<Int>

  /// Takes a line without its end apart.
  ///
  /// - Throws: what is wrong with it; such a line is set aside.
  init(_ line: Span<UInt8>) throws(EventLine.Damage) {
    guard line.count < EventLine.longest else { throw .tooLong }
    // One pass finds the tabs and sums what stands before the last of them.
    var tabs = InlineArray<9, Int>(repeating: 0)
    var count = 0
    var (checksum, checksumBeforeLast) = (FNV1a.empty, UInt64(0))
    for index in 0..<line.count {
      let byte = line[unchecked: index]
      if byte == Ascii.tab {
        if count < tabs.count { (tabs[count], checksumBeforeLast) = (index, checksum) }
        count += 1
      }
      checksum = FNV1a.adding(byte, to: checksum)
    }
    guard count == tabs.count else { throw EventLine.damage(of: line, columns: count + 1) }
    guard line.isHexadecimal(checksumBeforeLast, at: tabs[8] + 1) else { throw .wrongSum }
    guard let (replica, sequence) = EventCells.identity(line, 0..<tabs[0]) else { throw .badColumn(1) }
    let day = Day(line, tabs[1] + 1..<tabs[2])
    // Most is recorded on the day that it is true of.
    let isSameDay =
      tabs[2] - tabs[1] == 11 && line.word(at: tabs[0] + 1) == line.word(at: tabs[1] + 1)
      && line.word(at: tabs[0] + 3) == line.word(at: tabs[1] + 3)
    guard let time = Moment(line, tabs[0] + 1..<tabs[1], day: isSameDay ? day : nil) else {
      throw .badColumn(2)
    }
    guard let day else { throw .badColumn(3) }
    func words(_ number: Int) -> Range<Int> { line.words(tabs[number - 2] + 1..<tabs[number - 1]) }
    let item = words(6)
    self.item = ItemID(bytes: line, item)
    guard self.item != nil || item.isEmpty else { throw .badColumn(6) }
    (self.replica, self.sequence, self.checksum) = (replica, sequence, checksumBeforeLast)
    self.time = time
    self.day = day
    (who, kind, value, text, after) = (words(4), words(5), words(7), words(8), words(9))
  }

  /// `k7f3q2m9xa.2`
  private static func identity(_ line: Span<UInt8>, _ range: Range<Int>) -> (ReplicaID, UInt32)? {
    let dot = range.lowerBound + ReplicaID.length
    guard dot < range.upperBound, line[dot] == Ascii.dot,
      let replica = ReplicaID(bytes: line, range.lowerBound..<dot),
      let sequence = line.decimal(dot + 1..<range.upperBound), line[dot + 1] != UInt8(ascii: "0"),
      sequence <= UInt32.max
    else { return nil }
    return (replica, UInt32(sequence))
  }

  /// Reads `b2c8xxn4td.17/86d8,k7f3q2m9xa.2/0c1e`; false where one of them cannot be read.
  static func forEachReference(
    of line: Span<UInt8>, _ range: Range<Int>, _ body: (EventReference) -> Void
  ) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, line[end] != UInt8(ascii: ",") { end += 1 }
      if end > start {
        let slash = end - 5
        guard slash > start, line[slash] == UInt8(ascii: "/"),
          let (replica, sequence) = identity(line, start..<slash),
          let check = line.hexadecimal(slash + 1..<end, digits: 4)
        else { return false }
        body(EventReference(replica: replica, sequence: sequence, check: UInt16(check)))
      }
      start = end + 1
    }
    return true
  }
}

extension Span<UInt8> {
  /// The range of a cell; an empty one is written as a dot.
  func words(_ cell: Range<Int>) -> Range<Int> {
    cell.count == 1 && self[cell.lowerBound] == Ascii.dot ? cell.lowerBound..<cell.lowerBound : cell
  }
}
