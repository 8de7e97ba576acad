import PlanModel
import Testing

@testable import PlanImport

/// What `pdftotext -tsv` says of a PDF becomes paragraphs and tables.
@Suite struct PdfTests {
  private typealias Word = (text: String, left: Double, top: Double)

  /// Each word 12 points high, each Han sign 12 points wide.
  private func table(_ pages: [[(text: String, left: Double, top: Double)]]) -> [UInt8] {
    var lines = [
      "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    ]
    for (number, page) in pages.enumerated() {
      lines.append("1\t\(number + 1)\t0\t0\t0\t0\t0.0\t0.0\t595.3\t841.9\t-1\t###PAGE###")
      for word in page {
        let width = word.text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2000 ? 6 : 12) }
        lines.append(
          "5\t\(number + 1)\t0\t0\t0\t0\t\(word.left)\t\(word.top)\t\(width)\t12\t100\t\(word.text)")
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func lines(_ pages: [[(text: String, left: Double, top: Double)]]) throws -> [String] {
    try PdfReader.read(table(pages)).lines
  }

  @Test func wordsBecomeLinesAndLinesParagraphs() throws {
    let full = String(repeating: "治", count: 20)
    let read = try lines([
      [
        ("某县节水方案", 120, 40), ("县水利局", 228, 81), (full.dropLast(1) + "，", 0, 60), ("利用系数达到", 0, 80),
        ("0.65", 75, 80.5), ("以上，由", 102, 80), ("— 1 —", 100, 800), ("一、目标", 24, 100),
      ].map { (String($0.0), $0.1, $0.2) },
      [("另起一段", 24, 40), (full, 0, 55), ("接着写。", 0, 70), ("结尾", 0, 90)],
    ])
    #expect(
      read == [
        "　　　　某县节水方案", full.dropLast(1) + "，", "利用系数达到0.65以上，由　　　　　　县水利局", "　　一、目标", "　　另起一段", full + "接着写。",
        "结尾",
      ])
  }

  /// Cells in the middle of their rows, of one to three lines; a cell over two rows; no lines between the rows.
  @Test func wordsInColumnsBecomeATable() throws {
    let read = try lines([
      [
        ("附件", 0, 0), ("序号", 0, 40), ("领域", 40, 40), ("工作任务", 100, 40), ("牵头单", 200, 34), ("位", 200, 46),
        ("1", 0, 76), ("农业", 40, 96), ("推广滴灌，", 100, 64), ("改造渠", 100, 76), ("系", 100, 88), ("县农业局", 200, 76),
        ("2", 0, 110), ("种树", 100, 110), ("县林业局", 200, 110), ("3", 0, 130), ("工业", 40, 130), ("创建", 100, 130),
        ("县工信", 200, 126), ("局", 200, 138),
      ]
    ])
    #expect(
      read == [
        "附件",
        "序号|领域|工作任务|牵头单位/1|农业|推广滴灌，改造渠系|县农业局/2||种树|县林业局/3|工业|创建|县工信局",
      ])
  }

  /// The row at the foot of a page goes on at the top of the next; the head that is printed again counts once.
  @Test func tablesGoOnOverPages() throws {
    func head(_ top: Double) -> [(text: String, left: Double, top: Double)] {
      [("序号", 0, top), ("任务", 40, top), ("单位", 200, top)]
    }
    let read = try lines([
      head(0) + [
        ("1", 0, 20), ("修渠", 40, 20), ("甲局", 200, 20), ("2", 0, 40), ("推广", 40, 40), ("乙局", 200, 40),
      ],
      [("滴灌", 40, 0)] + [
        ("3", 0, 20), ("种树", 40, 20), ("丙局", 200, 20), ("4", 0, 40), ("护堤", 40, 40), ("丁局", 200, 40),
      ],
      head(0) + [("5", 0, 20), ("清淤", 40, 20), ("戊局", 200, 20), ("完。", 0, 200)],
    ])
    #expect(read == ["序号|任务|单位/1|修渠|甲局/2|推广滴灌|乙局/3|种树|丙局/4|护堤|丁局/5|清淤|戊局", "完。"])
  }

  @Test func tablesWithoutNumbersAreSplitAtWideGaps() throws {
    let read = try lines([
      [
        ("任务", 0, 0), ("牵头单位", 100, 0), ("期限", 200, 0), ("修渠", 0, 26), ("县水利", 100, 20), ("局", 100, 33),
        ("六月", 200, 26), ("种树", 0, 55), ("县林业局", 100, 55), ("七月", 200, 55),
      ]
    ])
    #expect(read == ["任务|牵头单位|期限/修渠|县水利局|六月/种树|县林业局|七月"])
  }

  @Test func whatIsNoTableOfWordsIsEmpty() throws {
    let lines = [
      "", "5\t1", "5\t1\t0\t0\t0\t0\tx\t1\t1\t1\t100\ta", "5\t1\t0\t0\t0\t0\t1\t1\tnan\t1e400\t100\ta",
    ]
    for line in lines { #expect(try PdfReader.read(Array(line.utf8)).blocks.isEmpty) }
    let scan = try? DocumentReader.read(Array("%PDF-1.4".utf8), name: "a") { _, _ in [] }
    #expect(scan == nil)
  }

  @Test func pagesWithMoreWordsThanAnyPrinterTakesAreRefused() {
    let many = (0..<5_001).map { ("字", Double($0 % 70) * 13, Double($0 / 70) * 13) }
    #expect(throws: ImportError.tooMany(part: "PDF", limit: 5_000)) { _ = try lines([many]) }
  }
}
