/// Who is at the screen.
package struct Person: Equatable, Sendable {
  package var name: String
  package var unit: String

  package init(name: String, unit: String) {
    self.name = name
    self.unit = unit
  }
}
