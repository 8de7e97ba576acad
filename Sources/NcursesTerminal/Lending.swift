import BoardUI
import CNcurses
import Glibc

// The terminal in the hands of another program.
extension NcursesTerminal {
  package func lend(to program: () -> Void) {
    leave()
    let ending = signals.lend(to: program)
    endSignal = endSignal ?? ending
    enter()
    returned += resized()
  }
}
