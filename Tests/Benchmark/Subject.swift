import Foundation
import TestSupport

/// A program that is measured, and how it is driven.
struct Subject {
  var name: String
  var words: [String]
  /// What the terminal has been sent once the first frame is complete.
  var ready: String
  /// What brings it to its list.
  var prepare = ""
  var down = "j"
  var up = "k"
  var page: String
  var home: String
  var end: String
  /// What begins a search, and what ends it; letters in between.
  var search: (begin: String, end: String, leave: String)?
  /// Whether what is sought is shown only at its end.
  var searchesAtEnd = false
  var quit: String

  static let board = "Duban"
  static let beside = "Duban beside"
  static let list = "C list"
  static let vim = "vim -u NONE"
  static let fzf = "fzf"

  /// The programs that are installed here.
  static func all(_ data: PlanData, tools: Tools) -> [Subject] {
    let plan = data.planFile
    let title = "生态文明建设"
    func duban(_ name: String, _ program: String) -> Subject {
      Subject(
        name: name, words: [program, "--plan", data.folder], ready: "退出", prepare: "o", page: "\u{1B}[6~",
        home: "\u{1B}[1~", end: "\u{1B}[4~", search: ("/", "\r", "\u{1B}"), quit: "q")
    }
    let candidates: [Subject?] = [
      duban(board, tools.duban), tools.beside.map { duban(beside, $0) },
      tools.list.map {
        Subject(
          name: list, words: [$0, plan], ready: "1/\(data.lines)", page: "\u{1B}[6~", home: "g", end: "G",
          search: ("/", "\n", "/\n"), searchesAtEnd: true, quit: "q")
      },
      tools.path(of: "vim.basic").map {
        Subject(
          name: vim, words: [$0, "-u", "NONE", "-i", "NONE", "-N", plan], ready: "\(data.lines)L, ",
          page: "\u{06}", home: "gg", end: "G", quit: "\u{1B}:qa!\r")
      },
      tools.path(of: "less").map {
        Subject(
          name: "less", words: [$0, plan], ready: title, page: " ", home: "g", end: "G", quit: "q")
      },
      tools.path(of: "fzf").map {
        Subject(
          name: fzf, words: ["/bin/sh", "-c", "exec \"$0\" < \"$1\"", $0, plan],
          ready: "\(data.lines)/\(data.lines)", down: "\u{1B}[A", up: "\u{1B}[B", page: "\u{1B}[5~", home: "",
          end: "", search: ("", "", "\u{15}"), quit: "\u{1B}")
      },
    ]
    return candidates.compactMap { $0 }
  }
}

/// Where the programs are.
struct Tools {
  let duban: String
  let beside: String?
  /// The bare list in C beside this file, where there is a C compiler to build it with.
  let list: String?

  init(duban: String?, beside: String?, scratch: String) {
    self.beside = beside
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    self.duban = duban ?? URL(filePath: own).deletingLastPathComponent().path + "/duban"
    list = Tools.built("list.c", ["-lncursesw", "-ltinfo"], in: scratch)
  }

  /// A program of C beside this file; nil where there is no compiler for it.
  static func built(_ name: String, _ libraries: [String], in scratch: String) -> String? {
    let source = URL(filePath: #filePath).deletingLastPathComponent().path + "/" + name
    let program = scratch + "/" + name.dropLast(2)
    return run(["cc", "-O2", "-o", program, source, "-L/usr/local/lib"] + libraries) == 0 ? program : nil
  }

  /// The full path of a tool; nil where it is not installed.
  func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// Runs a program to its end; its exit code.
private func run(_ words: [String]) -> Int32 {
  var process: pid_t = 0
  guard withStrings(words, { posix_spawnp(&process, words[0], nil, nil, $0, environ) }) == 0 else {
    return 127
  }
  var status: Int32 = 0
  waitpid(process, &status, 0)
  return status
}
