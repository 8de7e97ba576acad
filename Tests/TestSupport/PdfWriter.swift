/// Writes PDF files of Chinese text that has no font of its own, only the signs that its codes stand for.
package enum PdfWriter {
  /// A line of text: where it begins, in points from the upper left corner, and how large it is.
  package struct Text {
    package var text: String
    package var left: Double
    package var top: Double
    package var size: Double

    package init(_ text: String, left: Double, top: Double, size: Double = 16) {
      (self.text, self.left, self.top, self.size) = (text, left, top, size)
    }
  }

  private static let height = 842.0

  package static func file(_ pages: [[Text]]) -> [UInt8] {
    let numbers = pages.indices.map { 6 + $0 * 2 }
    let kids = numbers.map { "\($0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>",
      "<</Type/Font/Subtype/Type0/BaseFont/None/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/None/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        + "/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/None/Flags 4/Ascent 880/Descent -120>>>>",
      stream(map),
    ]
    for (page, number) in zip(pages, numbers) {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents \(number + 1) 0 R>>"
      )
      objects.append(stream(page.map(content).joined()))
    }
    return joined(objects)
  }

  private static func content(_ text: Text) -> String {
    let codes = text.text.utf16.map { code in
      let digits = String(code, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    return
      "BT /F \(text.size) Tf \(text.left) \(height - text.top - text.size) Td <\(codes.joined())> Tj ET\n"
  }

  /// Each code stands for itself.
  private static let map = """
    /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <FFFF>
    endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end
    """

  private static func stream(_ text: String) -> String {
    "<</Length \(text.utf8.count)>>stream\n\(text)\nendstream"
  }

  private static func joined(_ objects: [String]) -> [UInt8] {
    var file = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.count)
      file += "\(index + 1) 0 obj\(object)endobj\n".utf8
    }
    let table = places.map { place in
      let digits = "\(place)"
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    let count = objects.count + 1
    let start = file.count
    file +=
      "xref\n0 \(count)\n0000000000 65535 f \n\(table.joined())trailer<</Size \(count)/Root 1 0 R>>\n".utf8
    file += "startxref\n\(start)\n%%EOF\n".utf8
    return file
  }
}
