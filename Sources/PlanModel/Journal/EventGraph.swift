/// Which events of an item name which: without circles, so that whatever follows from it is found in one pass.
struct EventGraph: Sendable {
  /// For each event the events it names, as indexes; none refers to itself or in a circle.
  private(set) var parents: [[Int]]
  /// Indexes of the events, every one after its parents.
  private(set) var order: [Int] = []
  /// Whether references were cut that would have closed a circle.
  private(set) var hasCircles = false

  /// - Parameter events: in their order.
  init(_ events: [Event]) {
    let known = EventsByReference(events)
    parents = events.map { event in
      var named: [Int] = []
      for reference in event.after { known.forEach(meantBy: reference) { named.append($0) } }
      return named
    }
    sortTopologically(parents)
  }

  /// Where the events are that references mean: seldom several under one, since a reference has only the beginning of a
  /// sum. Then all of them are meant.
  private struct EventsByReference {
    private var first: [EventReference: Int] = [:]
    /// For each event the next that the same reference means; negative: none.
    private var next: [Int]

    init(_ events: [Event]) {
      next = Array(repeating: -1, count: events.count)
      first.reserveCapacity(events.count)
      for index in events.indices.reversed() {
        next[index] = first.updateValue(index, forKey: events[index].id.reference) ?? -1
      }
    }

    func forEach(meantBy reference: EventReference, _ body: (Int) -> Void) {
      var index = first[reference] ?? -1
      while index >= 0 {
        body(index)
        index = next[index]
      }
    }
  }

  /// Orders events after those they name, and cuts references that would close a circle.
  private mutating func sortTopologically(_ named: [[Int]]) {
    var state = [UInt8](repeating: 0, count: named.count)
    for root in named.indices where state[root] == 0 {
      var stack = [(node: root, next: 0)]
      state[root] = 1
      while let (node, next) = stack.last {
        guard next < named[node].count else {
          state[node] = 2
          order.append(node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let parent = named[node][next]
        if state[parent] == 0 {
          state[parent] = 1
          stack.append((parent, 0))
        } else if state[parent] == 1 {
          parents[node].removeAll { $0 == parent }
          hasCircles = true
        }
      }
    }
  }
}
