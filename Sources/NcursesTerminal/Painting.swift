import BoardUI
import CNcurses
import PlanModel

// Frames on the screen: only what differs from the one before is painted.
extension NcursesTerminal {
  package func present(_ frame: Frame) {
    let window = shim_stdscr()
    scroll(to: frame.table, window)
    for (row, line) in frame.lines.enumerated() where row >= shown.count || shown[row] != line {
      wmove(window, Int32(row), 0)
      paint(line, window)
      if line.columns < size.columns {
        wmove(window, Int32(row), Int32(line.columns))
        wclrtoeol(window)
      }
    }
    shown = frame.lines
    shownTable = frame.table
    if let cursor = frame.cursor {
      wmove(window, Int32(cursor.row), Int32(cursor.column))
      curs_set(1)
    } else {
      curs_set(0)
    }
    wrefresh(window)
    output.flush()
  }

  /// Moves the rows of the table where another of them comes first now: then only the new ones are painted. What is
  /// wrong after that is painted like all that differs.
  private func scroll(to table: Frame.Table?, _ window: UnsafeMutablePointer<WINDOW>?) {
    guard let old = shownTable, let new = table, old.rows == new.rows, new.rows.upperBound <= shown.count
    else { return }
    let lines = new.first - old.first
    guard lines != 0, abs(lines) < new.rows.count / 2 else { return }
    wsetscrreg(window, Int32(new.rows.lowerBound), Int32(new.rows.upperBound - 1))
    scrollok(window, true)
    wscrl(window, Int32(lines))
    scrollok(window, false)
    wsetscrreg(window, 0, shim_lines() - 1)
    let kept = Array(shown[new.rows].dropFirst(max(0, lines)).dropLast(max(0, -lines)))
    let blank = [Line](repeating: Line(), count: abs(lines))
    shown.replaceSubrange(new.rows, with: lines > 0 ? kept + blank : blank + kept)
  }

  /// Puts a line into the window cell by cell: ncurses, given text, would decode and classify each character anew.
  private func paint(_ line: Line, _ window: UnsafeMutablePointer<WINDOW>?) {
    cells.removeAll(keepingCapacity: true)
    line.text.withUnsafeBufferPointer { text in
      var start = 0
      for run in line.runs {
        let (attributes, pair) = attributes(run.style)
        width.forEachScalar(in: UnsafeBufferPointer(rebasing: text[start..<run.end])) { scalar, columns in
          let character = wchar_t(bitPattern: scalar.value)
          if columns > 0 {
            cells.append(
              cchar_t(attr: attributes, chars: (character, 0, 0, 0, 0), ext_color: pair))
          } else if !cells.isEmpty {
            combine(character, with: cells.count - 1)
          }
        }
        start = run.end
      }
    }
    wadd_wchnstr(window, cells, Int32(cells.count))
  }

  /// Adds a combining character to a cell; a cell holds four (curs_getcchar(3X)).
  private func combine(_ character: wchar_t, with cell: Int) {
    if cells[cell].chars.1 == 0 {
      cells[cell].chars.1 = character
    } else if cells[cell].chars.2 == 0 {
      cells[cell].chars.2 = character
    } else if cells[cell].chars.3 == 0 {
      cells[cell].chars.3 = character
    } else if cells[cell].chars.4 == 0 {
      cells[cell].chars.4 = character
    }
  }

  private func attributes(_ style: Style) -> (attr_t, pair: Int32) {
    var result: UInt32 = 0
    if style.attributes.contains(.bold) { result |= shim_a_bold() }
    if style.attributes.contains(.reverse) { result |= shim_a_reverse() }
    if style.attributes.contains(.underline) { result |= shim_a_underline() }
    if style.attributes.contains(.dim) { result |= shim_a_dim() }
    guard let pair = palette?.number(of: style.color) else { return (result, 0) }
    return (result | shim_color_pair(pair), pair)
  }
}
