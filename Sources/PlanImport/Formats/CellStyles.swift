import PlanModel

/// xl/styles.xml (18.8): how cells show their numbers, and which are struck out.
final class CellStyleHandler: XMLHandler {
  /// By the number of the format of cells.
  private(set) var styles: [CellStyle] = []
  private(set) var failure: ImportError?
  private var ownFormats: [Int: CellFormat] = [:]
  private var struckFonts: [Bool] = []
  private var list = ""

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "fonts", "cellXfs", "dxfs": list = name
    case "font" where list == "fonts": struckFonts.append(false)
    case "strike" where list == "fonts" && !struckFonts.isEmpty:
      struckFonts[struckFonts.count - 1] = attributes.isOn
    case "numFmt" where list != "dxfs":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
        ownFormats[id] = CellFormat(code)
      }
    case "xf" where list == "cellXfs":
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      let font = attributes["fontId"].flatMap { Int($0) } ?? 0
      styles.append(
        CellStyle(
          format: ownFormats[id] ?? BuiltInFormats.format(id),
          isStruck: struckFonts.indices.contains(font) && struckFonts[font]))
    default: break
    }
  }

  func end(_ name: String) { if name == list { list = "" } }
  func text(_ text: String) {}
}

/// How a cell is shown.
struct CellStyle: Sendable {
  var format: CellFormat
  var isStruck = false

  static let plain = CellStyle(format: .general)
}

/// Formats that workbooks only name by their number (18.8.30), as Chinese versions show them.
private enum BuiltInFormats {
  static func format(_ id: Int) -> CellFormat { codes[id].map { CellFormat($0) } ?? .general }

  private static let codes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "yyyy/m/d",
    16: CellWords.monthAndDay, 17: CellWords.month, 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 27: CellWords.month, 28: CellWords.monthAndDay, 29: CellWords.monthAndDay,
    30: "yyyy/m/d", 31: CellWords.day, 32: "h:mm", 33: "h:mm:ss", 34: "h:mm", 35: "h:mm:ss",
    36: CellWords.month, 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 45: "mm:ss", 47: "mm:ss", 50: CellWords.month, 51: CellWords.monthAndDay,
    52: CellWords.month, 53: CellWords.monthAndDay, 54: CellWords.monthAndDay, 55: "h:mm", 56: "h:mm:ss",
    57: CellWords.month, 58: CellWords.monthAndDay,
  ]
}
