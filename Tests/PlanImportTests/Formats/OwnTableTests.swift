import PlanModel
import PlanPhrases
import PlanReport
import TestSupport
import Testing

@testable import PlanImport

/// The table of items that this program writes, read again.
@Suite struct OwnTableTests {
  private func plan(_ text: String, name: String = "a.csv") throws -> ImportedPlan {
    PlanImporter.plan(from: try DocumentReader.read(Array(text.utf8), name: name), fallbackTitle: "表")
  }

  private static let head = "\u{FEFF}编号,任务组,任务,内容,牵头单位,配合单位,指标,期限,状态,预警,最近更新,进展,记号\r\n"

  private func row(_ number: String, _ task: String, _ rest: String = ",县水务局,,,2018-06-30,未启动,,,,") -> String
  {
    "\(number),（一）改善水环境,\(task),\(rest)\r\n"
  }

  @Test(arguments: ["=\"1.10\"", "\"=\"\"1.10\"\"\"", "1.10", "\"1.10\"", "(一)10", "１．１０"])
  func aNumberIsTheNumber(_ written: String) throws {
    let plan = try plan(Self.head + row("=\"1.1\"", "治水") + row(written, "清淤"))
    #expect(plan.groups.map(\.number) == ["（一）"] && plan.groups.map(\.title) == ["改善水环境"])
    #expect(plan.tasks.map(\.number) == ["1.", "10."] && plan.tasks.map(\.title) == ["治水", "清淤"])
    #expect(plan.tasks.map(\.leads) == [["县水务局"], ["县水务局"]])
    #expect(plan.tasks.map(\.dates) == [["2018-06-30"], ["2018-06-30"]])
    #expect(plan.doubts.contains { $0.kind == .ownTable })
    let read = Plan(
      reading: Array(PlanText.text(of: plan, countedIn: .row, using: SystemRandomNumberGenerator()).utf8))
    #expect(read.items(named: "1.10").map { read[$0].title } == ["清淤"])
  }

  @Test func rowsMayBeSortedAndColumnsPutIn() throws {
    let head = "某县任务表,,,,,\n编号,任务组,任务,备注,牵头单位,状态\n"
    let plan = try plan(
      head + "1.2b,（一）治水,护堤,,县住建局,推进中\n2.1,（二）绿化,种树,要苗,县林业局,未启动\n1.2a,（一）治水,护堤,,县水务局,未启动\n")
    #expect(plan.groups.map(\.title) == ["治水", "绿化"])
    #expect(plan.tasks.map(\.title) == ["护堤", "种树"])
    #expect(plan.tasks[0].assignments.map(\.leads) == [["县水务局"], ["县住建局"]])
    #expect(plan.tasks.map(\.paragraphs) == [["1.2b 状态：推进中"], ["2.1 备注：要苗"]])
  }

  /// Phases as they are written now, and as they were.
  @Test(arguments: ["阶段一 动员阶段", "Phase 1 动员阶段", "（一）动员阶段"]) func partsPhasesAndTextsAreKept(_ phase: String)
    throws
  {
    let plan = try plan(
      Self.head + "=\"阶段一.1\",\(phase),,开会,县政府办,,,2017-08-31,未启动,,,,\r\n"
        + "=\"9.2(1)\",（九）机制,落实责任：建立河长制,,\"县水务局、镇（街道、站）\",,次数 = 12 次/年；全覆盖,年底,受阻,逾期,2018-05-03,'=等批复,\r\n")
    #expect(
      plan.phases.map { "\($0.number)\($0.title) \($0.end?.description ?? "")" } == ["（一）动员阶段 2017-08-31"])
    #expect(plan.phases.map(\.deliverables) == [["开会（牵头单位：县政府办）"]])
    let task = try #require(plan.tasks.first)
    #expect(
      [task.parent?.number, task.parent?.title, task.number, task.title] == ["2.", "落实责任", "（1）", "建立河长制"])
    #expect(task.leads == ["县水务局", "镇（街道、站）"])
    #expect(task.goals == ["=12次/年"])
    #expect(
      task.paragraphs == ["9.2(1) 状态：受阻；最近更新：2018-05-03；进展：=等批复；期限：年底；指标：全覆盖"])
  }

  @Test func otherTablesAreNotTakenForIt() throws {
    let plan = try plan("编号,任务组,任务,牵头单位,期限\n1,治水,清淤,县水务局,2018-06\n2,治水,护堤,县水务局,2018-06\n")
    #expect(plan.groups.map(\.title) == ["治水"] && plan.tasks.map(\.title) == ["清淤", "护堤"])
    #expect(!plan.doubts.contains { $0.kind == .ownTable })
  }
}

extension OwnTableTests {
  /// The same whichever language the table was written in.
  @Test func aTableInEnglishIsReadTheSame() throws {
    let snapshot = Snapshot(plan: try shippedPlan(), journal: Journal(), asOf: day("2018-09-15"))
    let plans = try Language.allCases.map { language in
      let report = Report(snapshot.items(matching: Filter()), in: language)
      return try plan(String(decoding: try ReportFormat.csv.bytes(report), as: UTF8.self))
    }
    let (chinese, english) = (plans[0], plans[1])
    #expect(english.doubts.contains { $0.kind == .ownTable })
    #expect(english.groups.map(\.title) == chinese.groups.map(\.title) && !english.groups.isEmpty)
    #expect(english.phases.map(\.deliverables) == chinese.phases.map(\.deliverables))
    #expect(english.tasks.map(\.number) == chinese.tasks.map(\.number))
    #expect(english.tasks.map(\.title) == chinese.tasks.map(\.title))
    #expect(english.tasks.map(\.parent?.title) == chinese.tasks.map(\.parent?.title))
    #expect(english.tasks.map(\.leads) == chinese.tasks.map(\.leads))
    #expect(english.tasks.map(\.dates) == chinese.tasks.map(\.dates))
    #expect(english.tasks.map(\.goals) == chinese.tasks.map(\.goals))
    #expect(english.tasks.map(\.paragraphs) == chinese.tasks.map(\.paragraphs))
    let supporters = english.tasks.map { $0.assignments.map(\.cooperating) }
    #expect(supporters == chinese.tasks.map { $0.assignments.map(\.cooperating) })
  }

  @Test func itsHeadsAreThoseThatAreWritten() {
    let written = ItemField.all.filter(\.isExported).map(\.heading)
    for language in Language.allCases {
      for heading in written {
        #expect(
          OwnColumn.allCases.contains { $0.headings.contains(heading.text(in: language)) }, "\(heading)")
      }
    }
  }
}
