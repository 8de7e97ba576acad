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
