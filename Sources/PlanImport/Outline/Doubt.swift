import PlanModel

/// A place of a document that somebody should look at.
package struct Doubt: Equatable, Sendable {
  package var kind: ImportDoubt
  /// In the document's unit, from 1.
  package var line: Int

  init(_ kind: ImportDoubt, line: Int) {
    self.kind = kind
    self.line = line
  }
}
