/// Every element of a Word document that holds text is on one list: what is read stands in `DocumentHandler`, what is
/// told of in `DocumentAside`, and what is left out on purpose here.
enum WordElements {
  /// Deletions, instructions of fields, older versions of properties, phonetic guides, the names and pictures of
  /// drawings, the text of the document's own properties.
  static let leftOut: Set<String> = [
    "del", "moveFrom", "delText", "instrText", "pPrChange", "rPrChange", "tblPrChange", "tblGridChange",
    "tcPrChange", "trPrChange", "sectPrChange", "numberingChange", "tblPrExChange", "rt", "delInstrText",
    "binData",
    "docPr", "DocumentProperties", "CustomDocumentProperties", "docOleData", "docSuppData", "fonts", "lists",
    "bgPict",
  ]

  /// Prefixes of what Word has added since 2007 (ECMA-376 part 3, 7.3), as it writes them.
  static let known: Set<String> = [
    "wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "w16sdtdh", "a14",
    "am3d",
    "aink", "cx", "cx1", "cx2", "cx3", "cx4", "cx5", "cx6", "cx7", "cx8", "m", "v", "o", "wne", "pic14",
    "c14",
  ]
}

extension XMLAttributes {
  /// Deletions as Word 2003 marks them.
  var isDeletion: Bool { self["type"] == "Word.Deletion" }
}

extension SourceDocument.Block {
  /// A table's cells as paragraphs.
  var paragraphs: [Paragraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table):
      table.rows.flatMap { row in
        row.cells.filter { !$0.isContinuation && !$0.text.isEmpty }.map { Paragraph($0.text, line: row.line) }
      }
    }
  }
}
