import ArgumentParser
import PlanModel
import PlanPhrases
import PlanPrograms
import PlanStore

/// `duban seal`: the fingerprints of all that is recorded, and of the plan, for a later look (封存).
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "seal", abstract: said(.aboutSeal))

  @OptionGroup var options: SharedOptions
  @OptionGroup var person: PersonOption

  @Option(help: ArgumentHelp(said(.optionSign), valueName: said(.keyFile)))
  var sign: String?

  func run() throws {
    let session = try Session(options.request)
    let sealed = try session.seal(by: try person.name(session), key: sign)
    try writeOutput(SealPhrase(sealed), in: session.language)
  }
}

extension SealPhrase {
  /// What was sealed, and what to do with its number.
  init(_ sealed: OpenPlan.Sealed) {
    let replicas = sealed.seal.replicas
    self = .sealed(
      ReportPlace.whole(sealed.path), number: sealed.number, replicas: replicas.count,
      records: replicas.reduce(0) { $0 + $1.lines })
  }
}

extension Session {
  /// Seals the plan.
  ///
  /// - Parameter key: the file of the key to sign with; nil: it is not signed.
  func seal(by who: String, key: String?) throws -> OpenPlan.Sealed {
    do {
      return try store.seal(by: who, sign: key.map { key in { try FileSignature.make(for: $0, key: key) } })
    } catch let failure as FileSignature.Failure {
      throw CommandError(saying: SealPhrase.notSigned(failure))
    } catch let error as StoreError {
      throw CommandError(saying: error)
    }
  }
}

/// What became of the seals of a plan.
struct SealCheck {
  private(set) var lines: [String] = []
  /// Whether anything is not as it was sealed.
  private(set) var isBroken = false
  private let session: Session
  private let journal: Journal
  private let plan: [UInt8]
  /// The file that says whose signatures count; nil: they are not looked at.
  private let allowed: String?

  init(_ session: Session, allowed: String?) throws {
    (self.session, self.allowed) = (session, allowed)
    journal = try mapped { () throws(StoreError) in try session.store.readJournal() }
    plan = try mapped { () throws(StoreError) in try session.store.folder.readPlan() }
    let seals = try mapped { () throws(StoreError) in try session.store.seals() }
    if seals.isEmpty { say(.noSeals(command: SameCommand.other(["seal"]))) }
    for (path, bytes) in seals { try look(at: path, bytes) }
  }

  private mutating func say(_ phrase: SealPhrase) {
    lines += phrase.text(in: session.language).split(separator: "\n").map(String.init)
  }

  private mutating func look(at path: String, _ content: Result<[UInt8], StoreError>) throws {
    guard let bytes = try? content.get(), let seal = Seal(bytes) else {
      isBroken = true
      return say(.noSeal(path))
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let (number, time) = (Seal.number(ofFile: bytes), String(seal.moment.written.prefix(16)))
    let findings = seal.findings(journal, plan: plan)
    say(
      findings.isEmpty
        ? .holds(name, number: number, who: seal.who, time: time)
        : .broken(name, number: number, who: seal.who, time: time))
    isBroken = isBroken || findings.contains(where: \.isBad)
    for finding in findings {
      say(.finding(finding, who: writer(finding)))
      if case .planChanged(let edits) = finding {
        lines += edits.map { "    " + session.snapshot.logLine($0, in: session.language) }
      }
    }
    if let allowed { sayWhoSigned(bytes, path, allowed) }
  }

  private mutating func sayWhoSigned(_ bytes: [UInt8], _ path: String, _ allowed: String) {
    let signature = path + PlanFolder.signatureEnd
    guard SystemCall.allows(signature, 0) else {
      isBroken = true
      return say(.unsigned)
    }
    do throws(FileSignature.Failure) {
      say(.signedBy(try FileSignature.signer(of: bytes, signature: signature, allowed: allowed)))
    } catch {
      isBroken = true
      say(.signatureIsBad(error))
    }
  }

  /// The people who wrote in a replica, as far as that is known.
  private func writer(_ finding: SealFinding) -> String {
    switch finding {
    case .missing(let replica, _), .added(let replica, _), .different(let replica):
      session.language.list(journal.people(of: replica))
    case .planChanged: ""
    }
  }
}
