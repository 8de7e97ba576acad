import PlanModel

extension JSONWriter {
  /// How an item came to where it stands; what does not apply is left out.
  mutating func course(of item: Item) {
    func counted(_ number: Int) -> Int? { number > 0 ? number : nil }
    let (closing, moves) = (item.closing, item.moves)
    // Since when 销号 is asked for, where that is not answered.
    member("askedToCloseOn", ifAny: closing.pending?.day.description)
    // The day since which it is done, and how many days that was too late.
    member("daysDoneLate", ifAny: item.snapshot.daysDoneLate(of: item.index))
    member("doneOn", ifAny: item.snapshot.doneDay(of: item.index)?.description)
    // How often its due day became another one, and how often that put it off when it was over.
    member("dueMoved", ifAny: counted(moves.count))
    member("dueMovedLate", ifAny: counted(moves.late))
    // How often it was sent back (退回).
    member("returned", ifAny: counted(closing.returns.count))
  }
}

/// A line of the ledger.
struct LedgerLine: JSONValue {
  let entry: LedgerEntry
  let plan: Plan
  /// The due day of the plan.
  let planned: Day?

  func write(to json: inout JSONWriter) {
    let event = entry.event
    json.object { json in
      json.member("id", "\(event.id.replica).\(event.id.sequence)")
      json.member("kind", event.kind.code)
      json.member("on", event.day.description)
      // Of a due day that is put off, whether in time; of a mark that it sends back what was asked for (退回).
      json.member("putOff", ifAny: entry.postponement(planned: planned)?.rawValue)
      json.member("sentBack", ifAny: entry.isReturn ? true : nil)
      json.member("target", ifAny: target?.description)
      json.member("text", event.text)
      json.member("time", event.time.written)
      json.member("value", event.value)
      json.member("voided", entry.isVoided)
      json.member("who", event.who)
    }
  }

  /// The id of the target that it is about; none where it is about the item itself.
  private var target: ItemID? {
    guard let id = entry.event.item, case .target(let index)? = plan.subject(of: id) else { return nil }
    return plan.targets[index].id
  }
}
