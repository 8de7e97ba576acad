/// What a person wants recorded on an item.
package struct Entry: Equatable, Sendable {
  /// Index into the assignments of the plan on the board.
  package var item: Int
  package var day: Day
  package var kind: Event.Kind
  package var value: String
  package var text: String

  package init(item: Int, on: Day, kind: Event.Kind, value: String = "", text: String = "") {
    self.item = item
    self.day = on
    self.kind = kind
    self.value = value
    self.text = text
  }
}
