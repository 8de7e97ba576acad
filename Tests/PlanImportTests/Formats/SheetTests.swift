import PlanModel
import Testing

@testable import PlanImport

/// A sheet says what Excel shows, not what it stores.
@Suite struct SheetTests {
  @Test(arguments: [
    ("General", 0.28999999999999998, "0.29"), ("General", 1e5, "100000"), ("General", 1e30, "1E+30"),
    ("General", 0.1 + 0.2, "0.3"), ("General", -12.5, "-12.5"),
    ("General", 123456789012345, "123456789012345"),
    ("0%", 0.85, "85%"), ("0.00%", 0.92500000000000004, "92.50%"), ("0.0%", 0.99949, "99.9%"),
    ("0%", 0.995, "100%"),
    ("0", 12.5, "13"), ("0.00", 3, "3.00"), ("#,##0", 1234567, "1,234,567"), ("#,##0.00", 0.5, "0.50"),
    ("#.##", 1.5, "1.5"), ("0.##", 2, "2"), (#"0"个""#, 85, "85个"), (#"#,##0.0,"千元""#, 1234567, "1,234.6千元"),
    (#"0!.0,"万元""#, 12345, "1.2万元"), ("000", 7, "007"), ("0;-0;;@", 0, ""), ("0.0_);(0.0)", -2, "(2.0)"),
    ("[Red]0.0", -1.25, "-1.3"), (#"[$¥-804]#,##0"#, 3000, "¥3,000"), ("0.00E+00", 123000, "123000"),
    ("[h]:mm", 1.5, "1.5"), (#""约"0"天""#, 30, "约30天"), ("0", 0.4, "0"), ("0", -0.4, "0"),
  ])
  func numbersAreShown(_ code: String, _ value: Double, _ text: String) {
    #expect(CellFormat(code).shown(value, startsIn1904: false)?.text == text)
  }

  @Test(arguments: [
    (#"m"月""#, "6月", "2018-06"), (#"e"年"m"月""#, "2018年6月", "2018-06"),
    (#"yyyy"年"m"月"d"日";@"#, "2018年6月30日", "2018-06-30"), ("yyyy/m/d h:mm", "2018/6/30 12:00", "2018-06-30"),
    ("[$-804]yyyy-mm-dd", "2018-06-30", "2018-06-30"), ("yy.m.d", "18.6.30", "2018-06-30"),
    (#"m"月"d"日""#, "6月30日", "2018-06-30"), (#"yyyy"年""#, "2018年", "2018"), ("h:mm", "12:00", nil),
    ("mm:ss", "00:00", nil),
  ])
  func daysAreShownAndKept(_ code: String, _ text: String, _ date: String?) {
    let shown = CellFormat(code).shown(43281.5, startsIn1904: false)
    #expect(shown?.text == text && shown?.date?.description == date)
    #expect(CellFormat(code).shown(43281.5 - 1462, startsIn1904: true)?.text == text)
  }

  private func book(
    _ sheet: String, strings: String = "", styles: String = "",
    sheets: String = #"<sheet name="a" r:id="r1"/>"#,
    others: [(String, String)] = []
  ) throws -> SourceDocument {
    try DocumentReader.read(
      makeZip(
        [
          ("xl/workbook.xml", #"<workbook xmlns:r="r"><sheets>\#(sheets)</sheets></workbook>"#),
          ("xl/_rels/workbook.xml.rels", #"<R><Relationship Id="r1" Target="a.xml"/></R>"#),
          ("xl/a.xml", "<worksheet>\(sheet)</worksheet>"), ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
          ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
        ] + others), name: "a.xlsx")
  }

  private func text(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  @Test func textsAreWithoutGuidesAndEscapes() throws {
    let phonetic = "<is><r><t>修渠</t></r><rPh sb=\"0\" eb=\"1\"><t>xiu</t></rPh></is>"
    let document = try book(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">\(phonetic)</c><c r=\"B1\" t=\"s\"><v>0</v></c></row></sheetData>",
      strings: "<si><r><t>一</t></r><rPh><t>yi</t></rPh><r><t>_x000D_\n二_x005F_x</t></r></si>")
    #expect(document.lines == ["修渠|一\n二_x"])
  }

  @Test func whatIsHiddenStruckOrWrongIsToldOf() throws {
    let document = try book(
      """
      <cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1">\(text("A1", "甲"))\(text("B1", "乙"))</row>\
      <row r="2"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c>\
      <c r="D2"><f>A1+1</f></c></row></sheetData><headerFooter><oddHeader>&amp;C2018年台账</oddHeader>\
      <oddFooter>第&amp;P页</oddFooter></headerFooter>
      """,
      strings: "<si><t>丙</t></si><si><r><rPr><strike/></rPr><t>丁</t></r><r><t>戊</t></r></si>",
      styles:
        "<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs>",
      sheets: #"<sheet name="a" r:id="r1"/><sheet name="旧表" r:id="r1" state="veryHidden"/>"#,
      others: [
        ("xl/_rels/a.xml.rels", #"<R><Relationship Id="c" Type="x/comments" Target="c.xml"/></R>"#),
        ("xl/c.xml", "<comments><comment ref=\"A1\"><text><t>请核</t></text></comment></comments>"),
      ])
    #expect(document.lines == ["甲|乙/|戊"])
    #expect(
      Set(document.notes.map { "\($0.kind) \($0.text)" }) == [
        "struckText 丙", "struckText 丁", "errorValue #REF!", "uncomputed =A1+1", "header 2018年台账",
        "hiddenRows 1",
        "hiddenColumns B", "comment 请核", "hiddenSheet 旧表",
      ])
  }

  @Test func cellsOfPagesCoverRowsBelow() throws {
    let page = """
      <table><tr><td rowspan=3>甲<td>一<td rowspan=2>丙<tr><td>二<tr><td>三<td>四<tr><td colspan=2>五<td>六</table>
      """
    let document = try DocumentReader.read(Array("<html><body>\(page)</body></html>".utf8), name: "a.html")
    #expect(document.lines == ["甲|一|丙/^甲|二|^丙/^甲|三|四/五|^五|六"])
  }
}
