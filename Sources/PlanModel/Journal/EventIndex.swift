/// An event of a journal, by its index in the order of reading. A type of its own, since indices of items and of
/// replicas stand beside it wherever events are asked for.
package struct EventIndex: Hashable, Strideable, Sendable {
  package let value: Int

  package init(_ value: Int) { self.value = value }

  package static func < (left: EventIndex, right: EventIndex) -> Bool { left.value < right.value }
  package func distance(to other: EventIndex) -> Int { other.value - value }
  package func advanced(by count: Int) -> EventIndex { EventIndex(value + count) }
}
