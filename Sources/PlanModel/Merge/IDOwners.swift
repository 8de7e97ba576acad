/// Gives each id to one line: what both sides did with it may have brought it to two.
struct IDOwners {
  private var owners: [ItemID: Int] = [:]
  /// What one side wrote twice is not decided here: whoever reads the text is told.
  private let repeated: Set<ItemID>

  init(_ texts: MergeTexts) {
    repeated = IDOwners.repeated(in: texts.left).union(IDOwners.repeated(in: texts.right))
  }

  private static func repeated(in text: MergeText) -> Set<ItemID> {
    var seen: Set<ItemID> = []
    return Set(text.lines.lazy.flatMap(\.ids).filter { !seen.insert($0).inserted })
  }

  /// The lines in order: the first that has an id keeps it.
  func settled(_ merges: [LineMerge], in elements: [Int]) -> [LineMerge] {
    var (result, known) = (merges, self)
    for element in elements {
      switch merges[element] {
      case .line(let version): result[element] = .line(known.settle(version, of: element))
      case .gone: break
      case .conflict(let left, let right):
        result[element] = .conflict(
          left: left.map { known.settle($0, of: element) }, right: right.map { known.settle($0, of: element) }
        )
      }
    }
    return result
  }

  private mutating func settle(_ version: LineMerge.Version, of element: Int) -> LineMerge.Version {
    if version.ids.isEmpty { return version }
    var version = version
    version.ids.removeAll { id in
      guard let owner = owners[id] else {
        owners[id] = element
        return false
      }
      return owner != element && !repeated.contains(id)
    }
    return version
  }
}
