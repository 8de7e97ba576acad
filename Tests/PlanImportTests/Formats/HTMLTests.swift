import PlanModel
import Testing

@testable import PlanImport

@Suite struct HTMLTests {
  private func lines(_ body: String) throws -> [String] {
    try DocumentReader.read(Array("<html><body>\(body)</body></html>".utf8), name: "a.html").lines
  }

  @Test func blocksAndBreaksEndParagraphs() throws {
    #expect(try lines("<div>甲<p>乙</p>丙<br>丁</div><span>戊</span><b>己</b>") == ["甲", "乙", "丙", "丁", "戊己"])
  }

  @Test func whatIsNotSeenIsLeftOut() throws {
    #expect(
      try lines(
        "<script>x</script><style>y</style><nav>z</nav><p hidden>a</p><p style=\"Display : NONE\">b</p><select><option>c</select><p>见&#8805;&nbsp;&lt;</p>"
      )
        == ["见≥\u{A0}<"])
  }

  @Test func orderedListsHaveNumbers() throws {
    #expect(
      try lines("<ol start=3><li>甲<li value=9>乙<li>丙</ol><ul><li>丁</ul><ol type=a><li>戊</ol>") == [
        "3.甲", "9.乙", "10.丙", "丁", "a.戊",
      ])
  }

  @Test func tablesForTheLayoutAreText() throws {
    #expect(try lines("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>") == ["甲", "乙"])
    #expect(try lines("<table><tr><td>左<td><table><tr><td>甲<td>乙</table></table>") == ["左", "甲|乙"])
  }

  @Test func deepNestingIsReadOrRefused() throws {
    #expect(try lines(String(repeating: "<div>", count: 2_500) + "甲") == ["甲"])
    #expect(try lines(String(repeating: "<table><tr><td>", count: 300) + "甲") == ["甲"])
    #expect(throws: ImportError.tooMany(part: "<div>", limit: 3_000)) {
      try lines(String(repeating: "<div>", count: 100_000))
    }
  }

  @Test(arguments: ["<b>", "<a href=x>", "<font>", "<B><I>"]) func formatsThatAreNeverClosedAreRefused(
    _ tag: String
  ) {
    #expect(throws: ImportError.self) { try lines(String(repeating: tag + "<p>", count: 20_000)) }
  }
}
