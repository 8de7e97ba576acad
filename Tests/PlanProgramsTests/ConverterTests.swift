import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanPrograms

/// Programs that turn documents into ones that are read: how they are looked for, bounded and ended.
@Suite struct ConverterTests {
  /// A folder with programs of our own in the place of those.
  private final class Folder: Sendable {
    let path = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString)").path

    init(_ programs: [String: String]) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, script) in programs {
        try "#!/bin/sh\n\(script)\n".write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
        #expect(chmod("\(path)/\(name)", 0o755) == 0)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ name: String) -> String {
      (try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)) ?? ""
    }
  }

  /// It waits as the program does, on a thread that no task needs.
  private func convert(
    _ format: ImportError.ForeignFormat, in folder: Folder, patience: Duration = .seconds(60)
  ) async -> Result<[UInt8]?, ImportError> {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        do throws(ImportError) {
          let converters = Converters(path: "\(folder.path):/usr/bin:/bin", patience: patience)
          continuation.resume(returning: .success(try converters.convert(format, Array("文件".utf8))))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
  }

  private static let makesDocument = "mkdir out; cp document.doc out/document.docx"

  @Test func theFirstProgramThatGivesSomethingCounts() async throws {
    let both = try Folder(["soffice": Self.makesDocument, "antiword": "echo 字"])
    #expect(await convert(.doc, in: both) == .success(Array("文件".utf8)))
    #expect(await convert(.wps, in: both) == .success(Array("文件".utf8)))
    // It says that all is well and writes nothing.
    for fails in ["exit 0", "exit 3", "kill -9 $$", "exit 127"] {
      let other = try Folder(["soffice": fails, "antiword": "cat document.doc"])
      #expect(await convert(.doc, in: other) == .success(Array("文件".utf8)), "\(fails)")
    }
    let none = try Folder(["soffice": "exit 1", "antiword": "exit 2"])
    #expect(await convert(.doc, in: none) == .failure(.unreadable(program: "soffice")))
    #expect(await convert(.rtf, in: both) == .success(nil))
  }

  @Test func passwordsAreSaid() async throws {
    let folder = try Folder(["pdftotext": "echo 'Command Line Error: Incorrect password' >&2; exit 1"])
    #expect(await convert(.pdf, in: folder) == .failure(.encrypted))
  }

  /// Limits are set, the network is not there where that can be done, nothing of the user's own is.
  @Test func aProgramRunsAloneWithinLimits() async throws {
    let folder = try Folder([
      "soffice": """
      { ulimit -c; ulimit -v; ulimit -t; ulimit -f; } >"${0%/*}/limits"
      env | cut -d= -f1 | sort >"${0%/*}/names"; echo "$HOME" >"${0%/*}/home"; pwd >>"${0%/*}/home"
      tail -n +3 /proc/net/dev | cut -d: -f1 >"${0%/*}/net"; cat profile/user/*.xcu >"${0%/*}/settings"
      stat -c %a . >"${0%/*}/mode"; \(Self.makesDocument)
      """
    ])
    #expect(await convert(.doc, in: folder) == .success(Array("文件".utf8)))
    #expect(folder.text("limits") == "0\n\(6 << 20)\n60\n\((64 << 20) / 512)\n")
    let names = folder.text("names").split(separator: "\n").filter {
      !["_", "OLDPWD", "PWD", "SHLVL"].contains($0)
    }
    #expect(names == ["HOME", "LC_ALL", "PATH", "SAL_USE_VCLPLUGIN", "TMPDIR"])
    let places = folder.text("home").split(separator: "\n").map(String.init)
    #expect(Set(places).count == 1)
    #expect(!FileManager.default.fileExists(atPath: places[0]))
    #expect(folder.text("mode") == "700\n")
    #expect(folder.text("settings").contains("DisableMacrosExecution"))
    let canLeave = try run("/usr/bin/unshare", ["-rn", "true"])
    if canLeave { #expect(folder.text("net").split(separator: "\n").allSatisfy { $0.contains("lo") }) }
  }

  private func run(_ program: String, _ words: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test(arguments: [
    "sleep 30", "trap '' TERM; while :; do sleep 1; done", "sleep 30 & sleep 30", "while :; do :; done",
  ])
  func whatTakesTooLongIsEndedWithAllThatItStarted(_ script: String) async throws {
    let folder = try Folder(["pdftotext": "echo $$ >\"${0%/*}/process\"; pwd >\"${0%/*}/place\"; \(script)"])
    let result = await convert(.pdf, in: folder, patience: .seconds(1))
    #expect(result == .failure(.tooSlow(program: "pdftotext", .seconds(1))))
    let process = try #require(Int32(folder.text("process").dropLast()))
    for _ in 0..<100 where isRunning(group: process) { usleep(50_000) }
    #expect(!isRunning(group: process))
    #expect(!FileManager.default.fileExists(atPath: String(folder.text("place").dropLast())))
  }

  /// Whether a process of the group runs; what has ended and nobody asked for is no more than a number.
  private func isRunning(group: Int32) -> Bool {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).contains { name in
      let line = (try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8)) ?? ""
      let words = line.split(separator: ")").last?.split(separator: " ") ?? []
      return Int32(name) != nil && words.count > 2 && words[2] == "\(group)" && words[0] != "Z"
    }
  }

  @Test(arguments: [
    // More than is read: written, kept in memory, put into a file.
    "yes", "head -c 100000000 /dev/zero", "x=aaaaaaaaaaaaaaaa; while :; do x=$x$x; done; exit 1",
    "head -c 100000000 /dev/zero >a; exit 1",
  ])
  func whatGrowsBeyondAllBoundsIsRefused(_ script: String) async throws {
    let folder = try Folder(["pdftotext": script])
    #expect(
      await convert(.pdf, in: folder, patience: .seconds(300)) == .failure(.unreadable(program: "pdftotext")))
  }

  // MARK: The programs themselves, where they are installed

  private static func isInstalled(_ name: String) -> Bool {
    ["/usr/bin", "/usr/local/bin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  private func convert(_ format: ImportError.ForeignFormat, _ bytes: [UInt8]) async -> Result<
    [UInt8]?, ImportError
  > {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        do throws(ImportError) {
          continuation.resume(
            returning: .success(try Converters(path: "/usr/local/bin:/usr/bin:/bin").convert(format, bytes)))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
  }

  @Test(.enabled(if: isInstalled("pdftotext"))) func pdfFilesAreReadByPoppler() async throws {
    let file = PdfWriter.file([[.init("某县节水方案", left: 200, top: 60), .init("一、任务", left: 100, top: 100)]])
    let table = try await convert(.pdf, file).get() ?? []
    let text = String(decoding: table, as: UTF8.self)
    #expect(text.contains("某县节水方案"))
    #expect(text.contains("一、任务"))
    #expect(await convert(.pdf, Array("%PDF-1.4 坏".utf8)) == .failure(.unreadable(program: "pdftotext")))
    for count in stride(from: 20, to: file.count, by: 400) { _ = await convert(.pdf, Array(file[..<count])) }
  }

  @Test(.enabled(if: isInstalled("soffice") || isInstalled("antiword"))) func whatIsNoWordDocumentIsRefused()
    async
  {
    let garbage = CompoundWriter.file([
      ("WordDocument", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7 &* $0) })
    ])
    guard case .failure(.unreadable) = await convert(.doc, garbage) else {
      Issue.record("read")
      return
    }
  }
}
