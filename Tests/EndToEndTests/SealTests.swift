import Foundation
import PlanModel
import Testing

extension EndToEndCommands {
  /// Seals, and what they notice.
  @Suite struct SealTests {
    private static let folder = "Plans/lianshan/"

    private func sealed(_ workspace: Workspace) throws -> (path: String, number: String) {
      let run = try workspace.duban("seal")
      #expect(run.status == 0, "\(run.errorText)")
      let line = try #require(run.outputLines.first)
      let path = try #require(line.components(separatedBy: "：").last)
      let number = line.dropFirst("封存号 ".count).prefix(16)
      return (path, String(number))
    }

    private func recorded() throws -> Workspace {
      let workspace = try Workspace()
      for words in [
        ["mark", "4.2", "doing"], ["note", "4.2", "召开调度会"], ["mark", "2.2", "blocked", "--note", "等批复"],
      ] {
        #expect(
          try run(Program.path, words, in: workspace.path, environment: workspace.environment).status == 0)
      }
      return workspace
    }

    /// Its number is that of the file, as other programs count it; what comes later changes nothing.
    @Test func aSealHoldsWhileThingsGoOn() throws {
      let workspace = try recorded()
      let (path, number) = try sealed(workspace)
      #expect(path.hasSuffix("-1.txt"))
      let sum = try run("/usr/bin/sha256sum", [path], in: "/", environment: [:]).outputText
      #expect(sum.hasPrefix(number) && number.count == 16)
      #expect(try workspace.duban("note", "4.2", "又一次").status == 0)
      let check = try workspace.duban("check", "--seal")
      #expect(check.status == 0 && check.outputText.contains("封存号 \(number)）：相符"), "\(check.outputText)")
      // A second one of the day stands beside it.
      #expect(try sealed(workspace).path.hasSuffix("-2.txt"))
      #expect(try workspace.duban("check", "--seal").outputText.components(separatedBy: "：相符").count == 3)
    }

    /// A history that was written anew with right sums passes `check`, but not a seal; lines that are gone do not either.
    @Test func aRewrittenHistoryIsNoticed() throws {
      let workspace = try recorded()
      _ = try sealed(workspace)
      let file = try #require(workspace.journals.first)
      let whole = try workspace.read(Self.folder + "journal/" + file)
      let lines = whole.split(separator: "\n").map(String.init)
      let replica = String(lines[0].prefix(10))
      let forged = lines.map { line -> String in
        guard let event = try? EventLine.read(Array(line.utf8)[...]), event.text == "等批复" else { return line }
        var changed = event
        changed.text = "已批复"
        return String(decoding: EventLine.write(changed).bytes.dropLast(), as: UTF8.self)
      }
      #expect(forged != lines)
      try workspace.write(forged.joined(separator: "\n") + "\n", to: Self.folder + "journal/" + file)
      let without = try workspace.duban("check", "--seal")
      #expect(
        without.status == 2 && without.outputText.contains("记录 \(replica)（测试员）和封存时不一样，有人改写过"),
        "\(without.outputText)")
      try workspace.write(
        lines.dropLast().joined(separator: "\n") + "\n", to: Self.folder + "journal/" + file)
      let cut = try workspace.duban("check", "--seal")
      #expect(cut.status == 2 && cut.outputText.contains("记录 \(replica)（测试员）少了 1 行"), "\(cut.outputText)")
      // In whatever file they stand.
      try workspace.write(whole, to: Self.folder + "journal/copy of it.tsv")
      #expect(try workspace.duban("check", "--seal").outputText.contains("：相符"))
    }

    @Test func aChangedPlanIsTold() throws {
      let workspace = try recorded()
      _ = try sealed(workspace)
      #expect(try workspace.duban("edit", "4.2", "--lead", "县林业局").status == 0)
      let edited = try workspace.duban("check", "--seal")
      #expect(edited.outputText.contains("plan.md 改过，封存以后记录的修改有 1 处："), "\(edited.outputText)")
      #expect(edited.outputText.contains("县林业局"))
      // A file that was changed is no seal.
      let seals = try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/\(Self.folder)seals")
      let name = try #require(seals.first)
      let text = try workspace.read(Self.folder + "seals/" + name)
      try workspace.write(
        text.replacingOccurrences(of: "县水务局", with: "县水利局"), to: Self.folder + "seals/" + name)
      let broken = try workspace.duban("check", "--seal")
      #expect(broken.status == 2 && broken.outputText.contains("\(name) 不是完好的封存文件"))
    }

    @Test func theCommandsThatArePrintedWork() throws {
      let workspace = try recorded()
      let none = try workspace.duban("check", "--seal")
      #expect(none.status == 0)
      func carryOut(_ line: String?) throws -> Run {
        let words = try #require(line).replacingOccurrences(of: "  duban ", with: "'\(Program.path)' ")
        return try run("/bin/sh", ["-c", words], in: workspace.path, environment: workspace.environment)
      }
      #expect(try carryOut(none.outputLines.last).status == 0)
      let alone = try workspace.duban("check", "--allowed", "who")
      #expect(alone.status == 2 && alone.errorLines.last?.hasSuffix("--seal") == true)
      try workspace.write("", to: "who")
      #expect(try carryOut(alone.errorLines.last).outputText.contains("  没有签名"))
    }

    @Test func signaturesAreLookedAt() throws {
      let workspace = try recorded()
      for name in ["key", "other"] {
        let made = try run(
          "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", name], in: workspace.path,
          environment: workspace.environment)
        #expect(made.status == 0)
      }
      let key = try workspace.read("key.pub").trimmingCharacters(in: .whitespacesAndNewlines)
      try workspace.write("wangfang \(key)\n", to: "allowed")
      #expect(try workspace.duban("seal", "--sign", "key").status == 0)
      let good = try workspace.duban("check", "--seal", "--allowed", "allowed")
      #expect(good.status == 0 && good.outputText.contains("  签名是 wangfang 的，有效"), "\(good.outputText)")
      #expect(try workspace.duban("seal", "--sign", "other").status == 0)
      let strange = try workspace.duban("check", "--seal", "--allowed", "allowed")
      #expect(strange.status == 2 && strange.outputText.contains("  签名不能认可："))
      let before = try FileManager.default.contentsOfDirectory(
        atPath: workspace.path + "/\(Self.folder)seals")
      let none = try workspace.duban("seal", "--sign", "none")
      #expect(none.status == 1 && none.errorText.contains("没有封存，签名没有做成"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: workspace.path + "/\(Self.folder)seals") == before
      )
    }
  }
}

extension EndToEnd {
  /// Seals on several machines.
  @Suite struct SealSyncTests {
    private func seals(_ machine: Machines.Machine) throws -> [String: String] {
      let folder = machine.plan + "/seals"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return try Dictionary(
        uniqueKeysWithValues: names.map {
          ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
        })
    }

    /// Two of one name are both kept, what others know under a name stays, and nobody's can be changed or taken away.
    @Test func sealsAreCarriedAndNeverChanged() throws {
      let machines = try Machines()
      let one = try machines.first(folder: "")
      try one.note("甲一")
      #expect(try one.duban("seal").status == 0)
      _ = try one.duban("sync")
      let two = try machines.clone("two", "李强", folder: "")
      let first = try seals(one)
      #expect(try seals(two) == first && first.count == 1)
      #expect(try one.duban("seal").status == 0)
      try two.note("乙一")
      #expect(try two.duban("seal").status == 0)
      let own = try seals(one)
      _ = try one.duban("sync")
      for _ in 0..<2 {
        for machine in [two, one] { #expect(try machine.duban("sync").status == 0) }
      }
      let all = try seals(one)
      #expect(try seals(two) == all)
      #expect(all.count == 3 && Set(all.values).count == 3)
      for (name, text) in own { #expect(all[name] == text) }
      for machine in [one, two] { #expect(try machine.duban("check", "--seal").status == 0) }
      // Somebody writes one over, and takes one away.
      let names = all.keys.sorted()
      try "anything\n".write(toFile: two.plan + "/seals/" + names[0], atomically: true, encoding: .utf8)
      try FileManager.default.removeItem(atPath: two.plan + "/seals/" + names[1])
      #expect(try two.git("commit", "-q", "-a", "-m", "x").status == 0)
      _ = try two.duban("sync")
      _ = try one.duban("sync")
      #expect(try seals(one) == all)
    }
  }
}
