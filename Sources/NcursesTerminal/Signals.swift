import CNcurses
import Glibc

/// Signals as bytes of a descriptor, so that the loop waits for them as it does for keys.
struct Signals: ~Copyable {
  let descriptor: Int32

  private static let watched = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT]

  init() {
    var set = Signals.set
    sigprocmask(SIG_BLOCK, &set, nil)
    self.descriptor = shim_signalfd(&set)
  }

  deinit {
    close(descriptor)
    var set = Signals.set
    sigprocmask(SIG_UNBLOCK, &set, nil)
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in watched { sigaddset(&set, signal) }
    return set
  }

  /// The next signal that arrived, or nil.
  func next() -> Int32? {
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    guard read(descriptor, &info, size) == size else { return nil }
    return Int32(info.ssi_signo)
  }

  /// Lets another program have the terminal. What stops that one stops this one, too, so that the shell is there again;
  /// what else is typed to end it is none of this program's.
  ///
  /// - Returns: the signal that asked this program to end meanwhile; nil where none did.
  func lend(to program: () -> Void) -> Int32? {
    var jobs = sigset_t()
    sigemptyset(&jobs)
    for number in [SIGTSTP, SIGCONT] { sigaddset(&jobs, number) }
    signal(SIGTSTP, SIG_DFL)
    sigprocmask(SIG_UNBLOCK, &jobs, nil)
    program()
    sigprocmask(SIG_BLOCK, &jobs, nil)
    var ending: Int32?
    while let number = next() { if number == SIGTERM || number == SIGHUP { ending = number } }
    return ending
  }

  /// Stops this program as SIGTSTP does, until it is continued. Where no shell could continue it (its process group is
  /// orphaned) the system drops the signal, and it goes on.
  func stop() {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTSTP)
    // ncurses has a handler of its own, which throws away what was typed.
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    sigprocmask(SIG_UNBLOCK, &set, nil)
    sigprocmask(SIG_BLOCK, &set, nil)
  }
}
