import Glibc

// What the system says of a process.
extension Child {
  private func words(of file: String) -> [Substring] {
    guard let handle = fopen("/proc/\(process)/\(file)", "r") else { return [] }
    defer { fclose(handle) }
    var text = [UInt8](repeating: 0, count: 8192)
    let count = fread(&text, 1, text.count, handle)
    return String(decoding: text[..<count], as: UTF8.self).split { " \t\n".contains($0) }
  }

  /// Peak memory, in MB of 1,000,000 bytes (VmHWM).
  var peakMegabytes: Double {
    let words = words(of: "status")
    guard let place = words.firstIndex(of: "VmHWM:"), let pages = Double(words[place + 1]) else { return 0 }
    return pages * 1024 / 1_000_000
  }

  /// Processor time that it has used, in milliseconds.
  var processorTime: Double { (words(of: "schedstat").first.flatMap { Double($0) } ?? 0) / 1_000_000 }

  /// How often it went to sleep of its own accord.
  var sleeps: Int {
    let words = words(of: "status")
    guard let place = words.firstIndex(of: "voluntary_ctxt_switches:") else { return 0 }
    return Int(words[place + 1]) ?? 0
  }
}

/// Asks for the processor before others, so that a waiting clock is not late; children do not inherit it.
func preferOwnTiming() {
  let resetOnFork: Int32 = 0x4000_0000
  var parameter = sched_param()
  parameter.sched_priority = 1
  _ = sched_setscheduler(0, SCHED_RR | resetOnFork, &parameter)
}

/// Drops the page cache; false where that is not allowed.
func dropPageCache() -> Bool {
  sync()
  let file = open("/proc/sys/vm/drop_caches", O_WRONLY)
  guard file >= 0 else { return false }
  defer { close(file) }
  return write(file, "3\n", 2) == 2
}
