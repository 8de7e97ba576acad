// Numbers as people say them: `9.2(1)`, `7.4a` … `7.4d`, `P1.1`.
extension Plan {
  /// The number of an item inside its group or phase: `2`, `4a`, `2(1)`; for a deliverable `1`.
  package func shortNumber(of index: Int) -> String {
    switch assignments[index].home {
    case .phase(let phase): String(index - phases[phase].deliverables.lowerBound + 1)
    case .task(let task): number(ofTask: task) + letter(of: index, in: task)
    }
  }

  /// The number of an item in the whole plan: `7.4a`, `P1.1`.
  package func number(ofItem index: Int) -> String {
    switch assignments[index].home {
    case .phase(let phase): "P\(phases[phase].ordinal).\(shortNumber(of: index))"
    case .task(let task): "\(groups[tasks[task].group].ordinal).\(shortNumber(of: index))"
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
    let range = tasks[task].assignments
    guard range.count > 1 else { return "" }
    var rest = index - range.lowerBound
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
      let index = assignments.firstIndex(where: { $0.id == id })
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

/// Text as it is compared: full-width ASCII made half-width, U+3000 a space, ASCII letters small.
package func comparisonForm(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x41...0x5A: result.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case 0xFF01...0xFF5E:
      result.append(
        contentsOf: comparisonForm(String(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))).unicodeScalars)
    case 0x3000: result.append(" ")
    default: result.append(scalar)
    }
  }
  return String(result)
}
