extension Progress {
  /// How much is done in whole per cent, for narrow cells: never 100 unless all is, never 0 unless nothing is.
  package var percent: Int { parts(of: 100) }

  /// `31.6%`: to one decimal, by the same rule; `0%` and `100%` mean nothing and all.
  package var share: String {
    let tenths = parts(of: 1000)
    return tenths % 1000 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  /// Of a whole cut into so many parts the nearest number that is done.
  private func parts(of whole: Int) -> Int { nearestShare(of: reached, in: total, parts: whole) }
}

/// Of a whole cut into so many parts the nearest number that a count makes: none only where it is 0, all only where it is
/// all.
package func nearestShare(of count: Int, in total: Int, parts whole: Int) -> Int {
  if count == 0 { return 0 }
  if count == total { return whole }
  return max(1, min(whole - 1, (count * whole * 2 + total) / (total * 2)))
}
