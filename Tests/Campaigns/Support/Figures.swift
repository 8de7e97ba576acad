import Glibc

/// A percentile of some times, in milliseconds; 50 is the median.
func percentile(_ rank: Int, of times: [Duration]) -> Double {
  let sorted = times.sorted()
  guard !sorted.isEmpty else { return 0 }
  return rounded(sorted[min(sorted.count - 1, sorted.count * rank / 100)] / .milliseconds(1), 3)
}

/// A figure with so many digits after the point.
func rounded(_ value: Double, _ digits: Int) -> Double {
  let unit = pow(10, Double(digits))
  return (value * unit).rounded() / unit
}
