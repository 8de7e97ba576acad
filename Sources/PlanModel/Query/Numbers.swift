import PlanBytes

// Numbers as people say them, in their one written form: `4.2`, `7.4a` … `7.4d`, `9.2(1)`, 阶段一.2.
extension Plan {
  /// Writes the number of an item in the whole plan, byte by byte, in each form in which it is shown.
  func writeNumber(of index: Int, _ write: (UInt8) -> Void) {
    let number = itemNumber(of: index)
    number.write(phase: Numerals.phaseName, write)
    guard case .phase = number.section else { return }
    write(Ascii.newline)
    number.write(phase: ItemNumber.latinPhase, write)
  }

  /// The number of an item, taken apart.
  package func itemNumber(of index: Int) -> ItemNumber {
    switch assignments[index].home {
    case .phase(let phase):
      return ItemNumber(
        section: .phase(phases[phase].ordinal), task: index - phases[phase].deliverables.lowerBound + 1)
    case .task(let number):
      let task = tasks[number]
      let parent = task.parent.map { tasks[$0].ordinal }
      return ItemNumber(
        section: .group(groups[task.group].ordinal), task: parent ?? task.ordinal,
        part: parent == nil ? nil : task.ordinal,
        letter: task.assignments.count > 1 ? index - task.assignments.lowerBound : nil)
    }
  }

  /// The number of a task inside its group: `4`, `2(1)`.
  package func number(ofTask index: Int) -> String {
    let task = tasks[index]
    return task.parent.map { "\(tasks[$0].ordinal)(\(task.ordinal))" } ?? String(task.ordinal)
  }

  /// 阶段一
  package func phaseName(_ index: Int) -> String { Numerals.phaseName(phases[index].ordinal) }

  /// The items that a number, or the id of an item or of one of its targets, means: one, several where it is that of a
  /// task with several assignments or of a whole group or phase, or none.
  package func items(named text: String) -> [Int] {
    if let index = item(of: subject(named: text)) { return [index] }
    guard let wanted = ItemNumber(text) else { return [] }
    let section = items(of: wanted.section)
    let exact = section.filter { itemNumber(of: $0) == wanted }
    return exact.isEmpty ? section.filter { wanted.covers(itemNumber(of: $0)) } : exact
  }

  /// The items of the groups or phases with a number.
  private func items(of section: ItemNumber.Section) -> [Int] {
    switch section {
    case .group(let ordinal): groups.filter { $0.ordinal == ordinal }.flatMap(\.assignments)
    case .phase(let ordinal): phases.filter { $0.ordinal == ordinal }.flatMap(\.deliverables)
    }
  }
}

extension ItemNumber {
  /// In the one form in which plans and commands have it.
  package var written: String { written(phase: Numerals.phaseName) }

  /// In Latin letters: `P1.2` for 阶段一.2.
  package var latin: String { written(phase: ItemNumber.latinPhase) }

  fileprivate static func latinPhase(_ ordinal: Int) -> String { "P\(ordinal)" }

  private func written(phase: (Int) -> String) -> String {
    var bytes: [UInt8] = []
    write(phase: phase) { bytes.append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func write(phase: (Int) -> String, _ write: (UInt8) -> Void) {
    switch section {
    case .phase(let ordinal): phase(ordinal).utf8.forEach(write)
    case .group(let ordinal): writeDigits(ordinal, write)
    }
    write(Ascii.dot)
    writeDigits(task ?? 0, write)
    if let part {
      write(UInt8(ascii: "("))
      writeDigits(part, write)
      write(UInt8(ascii: ")"))
    }
    if let letter { writeLetter(letter, write) }
  }
}

extension Numerals {
  /// 阶段一, as plans and numbers of items have it.
  package static func phaseName(_ ordinal: Int) -> String { "阶段" + chinese(ordinal) }
}

/// Writes the decimal digits of a number that is not negative.
private func writeDigits(_ number: Int, _ write: (UInt8) -> Void) {
  if number >= 10 { writeDigits(number / 10, write) }
  write(UInt8(ascii: "0") + UInt8(number % 10))
}

/// Writes `a`, `b`, …; beyond z `aa`, `ab`, ….
private func writeLetter(_ number: Int, _ write: (UInt8) -> Void) {
  if number >= 26 { writeLetter(number / 26 - 1, write) }
  write(UInt8(ascii: "a") + UInt8(number % 26))
}
