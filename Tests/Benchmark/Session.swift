import Foundation

/// The measurements on one plan.
struct Session {
  let data: PlanData
  let subjects: [Subject]
  let runs: Int
  let environment: [String]
  private(set) var report = Report()

  init(data: PlanData, subjects: [Subject], runs: Int, environment: [String]) {
    self.data = data
    self.subjects = subjects
    self.runs = runs
    self.environment = environment
  }

  mutating func measure() throws {
    try measureStart(.start, rounds: runs + 1) { true }
    try measureStart(.coldStart, rounds: 2, prepare: dropPageCache)
    try measureKeys()
    for subject in subjects where subject.search != nil { try measureSearch(subject) }
    try measureBoard()
  }

  private func open(_ subject: Subject) throws -> (child: Child, time: Double) {
    let start = ContinuousClock.now
    let child = try Child(subject.words, environment: environment)
    guard let time = child.settle(since: start, quiet: 60, limit: 60_000, until: subject.ready) else {
      child.end(with: subject.quit)
      throw Child.Trouble(description: "\(subject.name) did not show its first frame")
    }
    return (child, time)
  }

  /// In turn, the first round only to warm up.
  private mutating func measureStart(
    _ figure: Figure, rounds: Int, prepare: () -> Bool
  ) throws {
    for round in 0..<rounds {
      for subject in subjects {
        guard prepare() else { return }
        let (child, time) = try open(subject)
        if round > 0 { report.add(time, to: figure, of: subject.name) }
        if round == 1, figure == .start {
          report.add(child.peakMegabytes, to: .startMemory, of: subject.name)
        }
        child.end(with: subject.quit)
      }
    }
  }

  /// All programs are open at once and get the same key one after the other.
  private mutating func measureKeys() throws {
    let open = try subjects.map { ($0, try self.open($0).child) }
    defer { for (subject, child) in open { child.end(with: subject.quit) } }
    for (subject, child) in open where !subject.prepare.isEmpty {
      _ = child.answer(to: subject.prepare)
      _ = child.answer(to: subject.home)
    }
    let span = min(60, data.items - 5)
    for _ in 0..<runs {
      var times: [String: [Double]] = [:]
      let before = open.map { $0.1.processorTime }
      for step in 0..<2 * span {
        for (subject, child) in open {
          let time = child.answer(to: step < span ? subject.down : subject.up, limit: 200)
          if let time { times[subject.name, default: []].append(time) }
        }
      }
      for ((subject, child), before) in zip(open, before) {
        report.add((child.processorTime - before) / Double(2 * span), to: .keyWork, of: subject.name)
      }
      for (name, times) in times {
        report.add(percentile(50, times), to: .key, of: name)
        report.add(percentile(95, times), to: .keySlow, of: name)
      }
      let jumps: [(Figure, KeyPath<Subject, String>)] = [
        (.page, \.page), (.page, \.page), (.end, \.end), (.home, \.home),
      ]
      for (figure, key) in jumps {
        for (subject, child) in open where !subject[keyPath: key].isEmpty {
          if let time = child.answer(to: subject[keyPath: key], limit: 1_000) {
            report.add(time, to: figure, of: subject.name)
          }
        }
      }
    }
  }

  /// One letter after the other; a program that searches at the end of the typing is timed there.
  private mutating func measureSearch(_ subject: Subject) throws {
    guard let search = subject.search else { return }
    let child = try open(subject).child
    defer { child.end(with: subject.quit) }
    let quiet: Int32 = subject.name == Subject.fzf ? 400 : 40
    for _ in 0..<3 {
      var (times, typed) = ([Double](), "")
      if !search.begin.isEmpty, !subject.searchesAtEnd { _ = child.answer(to: search.begin, quiet: quiet) }
      for letter in "县水务局" {
        typed.append(letter)
        if subject.searchesAtEnd {
          _ = child.answer(to: search.begin + typed, quiet: quiet, limit: 500)
          if let time = child.answer(to: search.end, quiet: quiet, limit: 10_000) { times.append(time) }
        } else if let time = child.answer(to: String(letter), quiet: quiet, limit: 10_000) {
          times.append(time)
        }
      }
      times.first.map { report.add($0, to: .firstLetter, of: subject.name) }
      for time in times.dropFirst() { report.add(time, to: .letter, of: subject.name) }
      _ = child.answer(to: search.leave, quiet: quiet, limit: 1_000)
    }
  }

  // MARK: What only the board does

  private mutating func measureBoard() throws {
    guard let board = subjects.first(where: { $0.name == Subject.board }) else { return }
    let child = try open(board).child
    defer { child.end(with: board.quit) }
    func add(_ time: Double?, _ figure: Figure) { time.map { report.add($0, to: figure, of: board.name) } }
    for _ in 0..<runs {
      add(child.answer(to: "o"), .fold)
      add(child.answer(to: "o"), .fold)
      add(child.answer(to: "u"), .unitList)
      _ = child.answer(to: "县水务局")
      add(child.answer(to: "\r"), .filter)
      _ = child.answer(to: "c")
    }
    measureViews(child)
    // Apart, as from a hand: what comes together with Chinese is text.
    for keys in ["/", "县水务局", "\r", "c"] { _ = child.answer(to: keys, quiet: 400) }
    try measureMarks(child)
    try measureOutside(child)
    measureIdle(child)
    report.add(child.peakMegabytes, to: .memory, of: board.name)
  }

  /// The first frame of each view after its key, and keys that move in it.
  private mutating func measureViews(_ child: Child) {
    let views: [(key: String, first: Figure, move: Figure)] = [
      ("2", .phases, .phasesKey), ("3", .units, .unitsKey), ("4", .targets, .targetsKey),
      ("5", .changes, .changesKey),
    ]
    for view in views {
      for _ in 0..<runs {
        child.answer(to: view.key).map { report.add($0, to: view.first, of: Subject.board) }
        for key in [String](repeating: "j", count: 10) + [String](repeating: "k", count: 10) {
          child.answer(to: key, limit: 200).map { report.add($0, to: view.move, of: Subject.board) }
        }
        _ = child.answer(to: "1")
      }
    }
  }

  /// Marks on the board, and bare appends of as many bytes forced to the disk, in turn.
  private mutating func measureMarks(_ child: Child) throws {
    _ = child.answer(to: "\u{1B}[4~")
    let bare = Glibc.open("\(data.folder)/bare", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(bare) }
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 150)
    for _ in 0..<runs * 4 {
      // Up, to an item that may be open; then 推进中 with an empty remark, which never asks.
      _ = child.answer(to: "k")
      _ = child.answer(to: "s2")
      if let time = child.answer(to: "\r", until: "已保存") {
        report.add(time, to: .mark, of: Subject.board)
      } else {
        _ = child.answer(to: "\u{1B}", limit: 500)
      }
      let start = ContinuousClock.now
      _ = write(bare, line, line.count)
      fsync(bare)
      report.add((ContinuousClock.now - start) / .milliseconds(1), to: .mark, of: Report.bareAppend)
    }
  }

  /// A line that somebody else adds, until the screen shows it, and the processor time of it.
  private mutating func measureOutside(_ child: Child) throws {
    for number in 0..<5 {
      usleep(300_000)
      let before = child.processorTime
      let start = ContinuousClock.now
      try data.addForeignEvent(number)
      if let time = child.settle(since: start, quiet: 30, limit: 4_000, until: "") {
        report.add(time, to: .outside, of: Subject.board)
        report.add(child.processorTime - before, to: .outsideWork, of: Subject.board)
      }
    }
  }

  private mutating func measureIdle(_ child: Child) {
    let (time, sleeps) = (child.processorTime, child.sleeps)
    let bytes = child.idleBytes(5_000)
    report.add(Double(bytes), to: .idleBytes, of: Subject.board)
    report.add((child.processorTime - time) / 5, to: .idleTime, of: Subject.board)
    report.add(Double(child.sleeps - sleeps) / 5, to: .idleWakeups, of: Subject.board)
  }
}
