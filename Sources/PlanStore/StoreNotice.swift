import PlanModel

/// What the person should know of a record that was saved.
package enum StoreNotice: Sendable, Equatable {
  /// The plan folder is a copy of another: what is recorded in it is kept apart on this machine.
  case copy(of: String)
  /// The own journal is out of reach; a new one goes on.
  case otherJournal(StoreError)
  /// A private folder is out of reach; another goes on.
  case otherSlot(StoreError)
}
