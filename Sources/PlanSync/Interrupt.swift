import Glibc
import Synchronization

/// Ctrl-C and the like: what runs is ended, what is half done is put right first.
enum Interrupt {
  private static let asked = Atomic<Bool>(false)

  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// From now on the signals that end a program only ask for it.
  static func watch() {
    // What a handler touches must be there before it.
    asked.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interrupt.asked.store(true, ordering: .relaxed) }
    }
  }
}
