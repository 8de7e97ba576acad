extension Event.Kind {
  /// Under which login and on which machine a replica writes (`wangf@oa1`), before its first record. A statement, not a
  /// proof: it states nothing, is no entry, and nobody takes it back.
  package static let login = Event.Kind(code: "login", name: .login)
}

extension Journal {
  /// The logins of replicas, of those that say so.
  package var logins: [ReplicaID: String] {
    var logins: [ReplicaID: String] = [:]
    for index in events(of: nil) where self[index].says == .signsIn {
      let event = event(index)
      logins[event.id.replica] = event.text
    }
    return logins
  }
}
