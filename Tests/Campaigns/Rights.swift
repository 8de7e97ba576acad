import ArgumentParser
import Foundation
import Glibc
import PlanModel
import PlanStore
import TestSupport

/// Owners and modes by chance, and what root restores: who may, can; who may not is told so; nothing is lost.
struct RightsCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rights",
    abstract: "Three users and root, with owners and modes of all files by chance.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    guard getuid() == 0 else { throw cannotRun("rights", "it needs root") }
    var tally = Tally("rights", options)
    let scratch = try ScratchFolder("rights")
    // Other users have to reach the program.
    guard chmod(scratch.path, 0o755) == 0 else { throw POSIXError(.EPERM) }
    let program = "\(scratch.path)/duban"
    try FileManager.default.copyItem(atPath: Programs.duban, toPath: program)
    _ = chmod(program, 0o755)
    let (options, trials) = (options, options.trials ?? 1_000)
    try await inTwoLanes(&tally) { lane, tally in
      for number in stride(from: lane, to: trials, by: 2) where tally.failures.count < 100 {
        let site = Site(root: try scratch.makeFolder("\(lane)", mode: 0o755))
        var trial = RightsTrial(site: site, program: program, random: options.generator(trial: number))
        try await trial.run(&tally)
        for problem in trial.problems {
          tally.fail("trial \(number): \(problem); after \(trial.done.joined(separator: ", "))")
        }
      }
    }
    try tally.finish()
  }
}

/// A user of the machine.
private struct Person {
  var id: uid_t
  var groups: [gid_t]

  static let office: gid_t = 41_000
  static let root = Person(id: 0, groups: [0])
  /// Two of the office, one of elsewhere.
  static let all = [
    Person(id: 40_001, groups: [office, 40_001]), Person(id: 40_002, groups: [office]),
    Person(id: 40_003, groups: [40_003]),
  ]
}

/// One plan and what some people and root do to it.
private struct RightsTrial {
  let site: Site
  let program: String
  var random: SeededGenerator
  var problems: [String] = []
  private(set) var done: [String] = []
  private var acknowledged: Set<String> = []
  private static let steps = 10

  init(site: Site, program: String, random: SeededGenerator) {
    self.site = site
    self.program = program
    self.random = random
  }

  mutating func run(_ tally: inout Tally) async throws {
    try site.clear()
    for person in Person.all {
      try makeFolders(home(person))
      _ = chown(home(person), person.id, person.groups[0])
    }
    own([site.plan, site.planFile])
    _ = chmod(site.plan, any([0o700, 0o750, 0o755, 0o770, 0o775, 0o777, 0o2750, 0o2770, 0o2775, 0o3770]))
    _ = chmod(site.planFile, any([0o600, 0o640, 0o644, 0o660, 0o664]))
    for step in 0..<RightsTrial.steps where problems.isEmpty {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: try restoreAsRoot()
      case 1, 2: change()
      case 3, 4: try await look(&tally)
      default: try await record("\(step)", &tally)
      }
      tally.count("steps")
      judge()
    }
    for person in Person.all { try? FileManager.default.removeItem(atPath: home(person)) }
  }

  private func home(_ person: Person) -> String { "\(site.config)-\(person.id)" }

  private mutating func any<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func own(_ paths: [String]) {
    let owner = any(Person.all + [.root])
    for path in paths { _ = lchown(path, owner.id, owner.groups[0]) }
  }

  // MARK: What people do

  private mutating func record(_ text: String, _ tally: inout Tally) async throws {
    let person = any(Person.all + Person.all + [.root])
    let ended = try await duban(["note", "1.1", text, "--who", "王芳"], as: person)
    done.append("\(person.id) notes \(text)\(ended.isSuccess ? "" : ": " + ended.errors.prefix(90))")
    if ended.isSuccess && ended.saysSaved { acknowledged.insert(text) }
    let mayWrite = ended.output.hasPrefix("RW") || person.id == 0
    tally.count(ended.isSuccess ? "saved" : "refused")
    if mayWrite && !ended.isSuccess { problems.append("\(person.id) is shut out: \(ended.summary)") }
    if ended.hung || ended.diedBySignal || !ended.isSuccess && !ended.errors.hasPrefix("duban: ") {
      problems.append("\(person.id): \(ended.summary)")
    }
  }

  private mutating func look(_ tally: inout Tally) async throws {
    let person = any(Person.all)
    let ended = try await duban([any(["list", "log", "board"])], as: person)
    done.append("\(person.id) looks")
    let sees = ended.output.hasPrefix("R")
    tally.count(sees ? "looked" : "not allowed to look")
    if sees != ended.isSuccess { problems.append("\(person.id) looks: \(ended.summary)") }
    let missesSome = ended.output.dropFirst(2).first == "-"
    if sees && missesSome != ended.errors.contains("没有算进来") {
      problems.append("\(person.id) is not told the truth: \(ended.summary)")
    }
  }

  /// The program as a person. Before its own output stand three signs: R where the plan can be read, W where its
  /// journal can be written to, J where all of it can be read.
  private mutating func duban(_ words: [String], as person: Person) async throws -> Ended {
    let script = """
      umask \(any(["000", "022", "077"])); cd /; P=$1; D=$2; shift 2; R=-; W=-; J=J
      [ -r $P ] && [ -x $P ] && [ -r $P/plan.md ] && R=R
      if [ -d $P/journal ]; then
        [ -r $P/journal ] && [ -x $P/journal ] || J=-
        [ -w $P/journal ] && [ $J = J ] && W=W
        for f in $P/journal/*.tsv; do [ ! -e $f ] || [ -r $f ] || J=-; done
      else [ ! -w $P ] || W=W; fi
      echo "$R$W$J"; exec $D "$@" --plan $P
      """
    let become = [
      "setpriv", "--reuid", "\(person.id)", "--regid", "\(person.groups[0])", "--groups",
      person.groups.map { "\($0)" }.joined(separator: ","),
    ]
    let home = person.id == 0 ? site.config : home(person)
    let clean = ["env", "-i", "PATH=/usr/bin:/bin", "HOME=\(home)", "LANG=C.UTF-8"]
    return try await runToEnd(become + clean + ["sh", "-c", script, "sh", site.plan, program] + words)
  }

  // MARK: What happens to files

  /// A backup comes back as root has it: everything belongs to root, modes stay or become those of root's umask.
  private mutating func restoreAsRoot() throws {
    guard FileManager.default.fileExists(atPath: site.journal) else { return }
    var status = stat()
    stat(site.journal, &status)
    for path in site.journalFiles {
      let bytes = site.bytes(path)
      unlink(path)
      try site.write(bytes, path)
      _ = chmod(path, any([0o600, 0o640, 0o644]))
    }
    done.append("root restores")
  }

  /// Owner or mode of something change.
  private mutating func change() {
    let states = Person.all.flatMap { person in
      let folder = "\(home(person))/.local/state"
      return ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted().map {
        "\(folder)/\($0)"
      }
    }
    let isPrivate = Bool.random(using: &random) && !states.isEmpty
    let path = any(isPrivate ? states : [site.plan, site.planFile, site.journal] + site.journalFiles)
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    if Bool.random(using: &random) {
      own([path])
    } else {
      _ = chmod(
        path,
        isFolder
          ? any([0o700, 0o750, 0o755, 0o775, 0o2770, 0o3770, 0o500, 0])
          : any([0o600, 0o640, 0o644, 0o444, 0]))
    }
    lstat(path, &status)
    done.append(
      "\(path.dropFirst(site.plan.count - 4)) \(status.st_uid) \(String(status.st_mode & 0o7777, radix: 8))")
  }

  private mutating func judge() {
    do {
      let notes = try site.open().readJournal().events.filter { $0.kind == .note }
      let lost = acknowledged.subtracting(notes.map(\.text))
      if !lost.isEmpty { problems.append("lost: \(lost.sorted())") }
      if Set(notes.map(\.text)).count != notes.count { problems.append("a record is doubled") }
      if Set(notes.map { "\($0.id.replica).\($0.id.sequence)" }).count != notes.count {
        problems.append("one number for two events")
      }
    } catch {
      problems.append("cannot be read by root: \(error)")
    }
  }
}
