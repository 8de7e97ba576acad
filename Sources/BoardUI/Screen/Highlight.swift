import PlanBytes
import PlanModel

extension Line {
  /// The line with all places where a text stands, whatever case and width, made to stand out.
  ///
  /// - Parameter wanted: texts as they are compared.
  func highlighting(_ wanted: [String]) -> Line {
    let sought = wanted.filter { !$0.isEmpty }.map { Array($0.utf8) }
    if sought.isEmpty { return self }
    let (folded, starts) = foldedText
    var isHit = [Bool](repeating: false, count: text.count)
    for form in sought where form.count <= folded.count {
      for place in 0...(folded.count - form.count)
      where folded[place..<place + form.count].elementsEqual(form) {
        for byte in starts[place]..<starts[place + form.count] { isHit[byte] = true }
      }
    }
    return isHit.contains(true) ? restyled(where: isHit) : self
  }

  /// Its text as it is compared, and for each byte of that where it begins in the text; the end last.
  private var foldedText: (bytes: [UInt8], starts: [Int]) {
    var (bytes, starts): ([UInt8], [Int]) = ([], [])
    var place = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let form = Array(comparisonForm(String(scalar)).utf8)
      let width = UTF8.width(scalar)
      for offset in form.indices { starts.append(place + (form.count == width ? offset : 0)) }
      bytes += form
      place += width
    }
    return (bytes, starts + [place])
  }

  private func restyled(where isHit: [Bool]) -> Line {
    var line = Line()
    var start = 0
    for run in runs {
      while start < run.end {
        let end = isHit[start..<run.end].firstIndex { $0 != isHit[start] } ?? run.end
        let piece = String(decoding: text[start..<end], as: UTF8.self)
        line.append(piece, columns: 0, isHit[start] ? run.style.highlighted : run.style)
        start = end
      }
    }
    return line.with(columns: columns)
  }
}
