// Numbers as people say them: `9.2(1)`, `7.4a` … `7.4d`, `P1.1`.
extension Plan {
  /// The number of an item inside its group or phase: `2`, `4a`, `2(1)`; for a deliverable `1`.
  package func shortNumber(of index: Int) -> String {
    var bytes: [UInt8] = []
    writeShortNumber(of: index) { bytes.append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number of an item in the whole plan: `7.4a`, `P1.1`.
  package func number(ofItem index: Int) -> String {
    var bytes: [UInt8] = []
    writeNumber(ofItem: index) { bytes.append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the number of an item in the whole plan, byte by byte.
  func writeNumber(ofItem index: Int, _ write: (UInt8) -> Void) {
    switch assignments[index].home {
    case .phase(let phase):
      write(UInt8(ascii: "P"))
      writeDigits(phases[phase].ordinal, write)
    case .task(let task): writeDigits(groups[tasks[task].group].ordinal, write)
    }
    write(Ascii.dot)
    writeShortNumber(of: index, write)
  }

  private func writeShortNumber(of index: Int, _ write: (UInt8) -> Void) {
    switch assignments[index].home {
    case .phase(let phase): writeDigits(index - phases[phase].deliverables.lowerBound + 1, write)
    case .task(let number):
      let task = tasks[number]
      if let parent = task.parent {
        writeDigits(tasks[parent].ordinal, write)
        write(UInt8(ascii: "("))
      }
      writeDigits(task.ordinal, write)
      if task.parent != nil { write(UInt8(ascii: ")")) }
      if task.assignments.count > 1 { letter(of: index, in: number).utf8.forEach(write) }
    }
  }

  /// The number on the screen: `(四)2`, `(七)4a`, 阶段一.1.
  package func displayNumber(ofItem index: Int) -> String {
    switch assignments[index].home {
    case .phase(let phase): "\(phaseName(phase)).\(shortNumber(of: index))"
    case .task(let task): "(\(Numerals.chinese(groups[tasks[task].group].ordinal)))\(shortNumber(of: index))"
    }
  }

  /// The number of a task inside its group: `4`, `2(1)`.
  package func number(ofTask index: Int) -> String {
    let task = tasks[index]
    return task.parent.map { "\(tasks[$0].ordinal)(\(task.ordinal))" } ?? String(task.ordinal)
  }

  /// `a`, `b`, … where a task has several assignments; beyond z `aa`, `ab`, ….
  private func letter(of index: Int, in task: Int) -> String {
    var rest = index - tasks[task].assignments.lowerBound
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// 阶段一
  package func phaseName(_ index: Int) -> String {
    String(.phaseName(Numerals.chinese(phases[index].ordinal)))
  }

  /// The items that a number or an id means: one, several where a task has several assignments, or none.
  ///
  /// Reads `7.4a`, `9.2(1)`, `7.4`, `P1.1`, an id with or without `^`, in either width, `（七）4a` and 阶段一.1.
  package func items(named text: String) -> [Int] {
    let wanted = Plan.plain(number: text)
    if let id = ItemID(wanted.hasPrefix("^") ? String(wanted.dropFirst()) : wanted),
      let index = index(of: id)
    {
      return [index]
    }
    guard wanted.contains(".") else { return [] }
    let exact = assignments.indices.filter { number(ofItem: $0).lowercased() == wanted }
    return exact.isEmpty ? assignments.indices.filter { stands(wanted, for: $0) } : exact
  }

  /// Whether a number is that of the task whose assignment or part an item is.
  private func stands(_ wanted: String, for index: Int) -> Bool {
    guard case .task(let task) = assignments[index].home else { return false }
    let group = groups[tasks[task].group].ordinal
    let numbers = [task, tasks[task].parent].compactMap { $0 }.map { "\(group).\(number(ofTask: $0))" }
    return numbers.contains(wanted)
  }

  /// Half-width, lower case, without spaces; `（七）4` as `7.4`.
  private static func plain(number: String) -> String {
    var text = String(comparisonForm(number).filter { $0 != " " })
    let phase = String(.phase)
    if text.hasPrefix(phase), let dot = text.firstIndex(of: "."),
      let value = Numerals.value(of: String(text[..<dot].dropFirst(phase.count)))
    {
      return "p\(value)" + text[dot...]
    }
    let bytes = Array(text.utf8)
    let heading = Numbering(bytes, in: 0..<bytes.count)
    if text.hasPrefix("("), let value = heading.value, !heading.title.isEmpty {
      text = "\(value)." + String(decoding: bytes[heading.title], as: UTF8.self)
    }
    return text
  }
}

/// Text without white space at either end.
package func trimmed(_ text: some StringProtocol) -> String {
  var rest = text[...]
  while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
  while rest.last?.isWhitespace == true { rest = rest.dropLast() }
  return String(rest)
}

/// Writes the decimal digits of a number that is not negative.
private func writeDigits(_ number: Int, _ write: (UInt8) -> Void) {
  if number >= 10 { writeDigits(number / 10, write) }
  write(UInt8(ascii: "0") + UInt8(number % 10))
}
