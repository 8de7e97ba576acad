import Glibc
import Synchronization

/// Ctrl-C and the like: what runs is ended, what is half done is put right first.
package enum Interrupt {
  private static let asked = Atomic<Bool>(false)

  package static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// From now on the signals that end a program only ask for it.
  package static func watch() {
    // What a handler touches must be there before it.
    asked.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interrupt.asked.store(true, ordering: .relaxed) }
    }
  }

  /// Asks only while something runs; after it the signals do what they did before.
  package static func watched<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = [SIGINT, SIGTERM, SIGHUP].map { ($0, signal($0, SIG_DFL)) }
    watch()
    defer { for (number, handler) in before { signal(number, handler) } }
    return try body()
  }
}
