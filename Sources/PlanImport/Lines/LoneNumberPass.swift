/// Puts a number that stands on a line of its own before the next line.
enum LoneNumberPass {
  static func run(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    var lone: Line?
    for piece in pieces {
      let line = piece.line
      if let number = lone {
        lone = nil
        if var next = line, next.label.isEmpty, !isLone(next) {
          next.label = number.text.text
          next.headingLevel = number.headingLevel ?? next.headingLevel
          result.append(.text(next))
          continue
        }
        result.append(.text(number))
      }
      if let line, isLone(line) { lone = line } else { result.append(piece) }
    }
    return result + (lone.map { [.text($0)] } ?? [])
  }

  private static func isLone(_ line: Line) -> Bool {
    guard line.label.isEmpty, let mark = Marker(line.text) else { return false }
    return mark.length == line.text.count
  }
}
