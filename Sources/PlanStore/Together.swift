import Glibc
import Synchronization

/// Does two things at the same time, the second on a thread of its own; both are done when this returns.
func together<First, Second: Sendable>(
  _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let result = SecondResult<Second>()
  let body = ThreadBody { result.value.withLock { $0 = second() } }
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { body in
      if let body { Unmanaged<ThreadBody>.fromOpaque(body).takeUnretainedValue().run() }
      return nil
    }, Unmanaged.passUnretained(body).toOpaque())
  return withExtendedLifetime(body) {
    let first = first()
    if code == 0 { pthread_join(thread, nil) }
    // Where no thread could be had, the second follows the first.
    return (first, result.value.withLock { $0 } ?? second())
  }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private final class SecondResult<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
