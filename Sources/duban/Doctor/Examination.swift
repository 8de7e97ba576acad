import BoardUI
import Glibc
import NcursesTerminal
import PlanModel
import PlanPhrases
import PlanStore
import PlanSync
import StorePhrases

/// What is looked at of the machine that the program runs on, thing by thing.
struct Examination {
  private let language: Language
  private let folders = UserFolders(environment: environmentVariable)
  /// The plan, or why there is none.
  private let session: Result<Session, CommandError>

  init(_ request: Request) {
    language = request.language
    do {
      session = .success(try Session(request, saysDamage: false))
    } catch {
      session = .failure(error as? CommandError ?? CommandError(saying: FileError(.other("\(error)"))))
    }
  }

  /// One thing that was looked at.
  struct Finding {
    var about: DoctorPhrase
    var answer: Answer
    /// Drawn below it as it is, for people to compare.
    var picture: [String] = []
  }

  enum Answer {
    case good(any Phrase)
    /// What is wrong and what to do.
    case remedy([any Phrase])
    /// It cannot be seen from here.
    case notSeen(any Phrase)
  }

  func findings() -> [Finding] {
    terminal() + [locale(), plan(), ownFolder(), git(), clock()]
  }

  // MARK: The terminal

  private func terminal() -> [Finding] {
    do throws(NcursesTerminal.Failure) {
      let report = try NcursesTerminal.examine()
      return [kind(report), charset(report.facts), signs(report.facts)]
    } catch {
      let answer: Answer =
        switch error {
        case .noTerminal: .notSeen(DoctorPhrase.noTerminalToAsk)
        case .unknown(let name): .remedy([CommandPhrase.terminalUnknown(name)])
        }
      return [Finding(about: .terminal, answer: answer)]
    }
  }

  private func kind(_ report: TerminalReport) -> Finding {
    let (columns, rows) = (report.size.columns, report.size.rows)
    guard !report.size.isTooSmall else {
      return Finding(
        about: .terminal, answer: .remedy([DoctorPhrase.smallTerminal(columns: columns, rows: rows)]))
    }
    let phrase = DoctorPhrase.terminalIs(
      safe(report.name), columns: columns, rows: rows, colors: report.colors)
    return Finding(about: .terminal, answer: .good(phrase))
  }

  private func charset(_ facts: TerminalFacts?) -> Finding {
    let answer: Answer =
      switch facts?.charset {
      case .utf8: .good(DoctorPhrase.isUTF8)
      case .gbk: .good(DoctorPhrase.isGBK)
      case nil: .notSeen(DoctorPhrase.charsetUnknown)
      }
    return Finding(about: .charset, answer: answer)
  }

  /// The width of signs that many Chinese fonts draw two columns wide (UAX #11, "ambiguous"), with a ruler to look at.
  private func signs(_ facts: TerminalFacts?) -> Finding {
    let columns = facts?.ambiguousColumns
    let answer: Answer =
      columns.map { .good(DoctorPhrase.signsTake($0)) } ?? .notSeen(DoctorPhrase.signsUnknown)
    let ruler = [1, 2].map { columns in
      String(repeating: " ", count: 4 * columns) + "|   "
        + String(DoctorPhrase.ruler(columns), in: language)
    }
    return Finding(about: .signs, answer: answer, picture: ["≥①“●|"] + ruler)
  }

  private func locale() -> Finding {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let name = names.lazy.compactMap(environmentVariable).first { !$0.isEmpty } ?? ""
    let isUTF8 = ["utf-8", "utf8"].contains { name.lowercased().hasSuffix($0) }
    return Finding(
      about: .locale, answer: .good(isUTF8 ? DoctorPhrase.localeIs(safe(name)) : .localeChosen))
  }

  // MARK: Folders

  private func plan() -> Finding {
    switch session {
    case .success(let session):
      let folder = session.store.folder
      let phrase = DoctorPhrase.folderIs(safe(folder.path), isWritable: folder.isWritable)
      return Finding(about: .planFolder, answer: .good(phrase))
    case .failure(let failure): return Finding(about: .planFolder, answer: .remedy(failure.phrases))
    }
  }

  private func ownFolder() -> Finding {
    do throws(StoreError) {
      let root = try folders.stateRoot()
      if let refusal = folders.stateRefusal {
        return Finding(
          about: .ownFolder, answer: .remedy([refusal, DoctorPhrase.ownFolderElsewhere(safe(root))]))
      }
      return Finding(about: .ownFolder, answer: .good(DoctorPhrase.folderIs(safe(root), isWritable: true)))
    } catch {
      return Finding(about: .ownFolder, answer: .remedy([error]))
    }
  }

  // MARK: Others

  private func git() -> Finding {
    guard let obstacle = PlanSync.obstacle(in: "/") else {
      return Finding(about: .git, answer: .good(DoctorPhrase.gitIsThere))
    }
    return Finding(about: .git, answer: .remedy([obstacle]))
  }

  /// A clock that is slower than that of others gives records a wrong day. The last record of the plan tells, or that
  /// the program is older than now.
  private func clock() -> Finding {
    let now = systemClock()
    let snapshot = (try? session.get())?.snapshot
    let zone = snapshot?.plan.header.zoneMinutes ?? PlanHeader.usualZone
    func said(_ time: Int64) -> String { Moment(milliseconds: time, zoneMinutes: zone).written }
    guard now >= Examination.firstYear else {
      return Finding(about: .clock, answer: .remedy([DoctorPhrase.clockUnset(said(now))]))
    }
    if let newest = snapshot?.journal.newestTime(upTo: .max), newest > now + Examination.tolerance {
      let phrase = DoctorPhrase.clockBefore(now: said(now), record: said(newest))
      return Finding(about: .clock, answer: .remedy([phrase]))
    }
    return Finding(about: .clock, answer: .good(DoctorPhrase.clockIs(said(now))))
  }

  /// 2026-01-01, before which this program was not, in milliseconds.
  private static let firstYear: Int64 = 1_767_225_600_000
  /// Five minutes.
  private static let tolerance: Int64 = 300_000
}

extension String {
  /// The text in a language.
  init(_ phrase: DoctorPhrase, in language: Language) { self = phrase.text(in: language) }
}
