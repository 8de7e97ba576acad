import PlanModel

/// How it came to where it stands; what does not apply is left out.
struct CourseEntry: Encodable {
  /// The day since which it is done, and how many days that was too late.
  let doneOn: String?
  let daysDoneLate: Int?
  /// Since when 销号 is asked for, where that is not answered.
  let askedToCloseOn: String?
  /// How often it was sent back (退回).
  let returned: Int?
  /// How often its due day became another one, and how often that put it off when it was over.
  let dueMoved: Int?
  let dueMovedLate: Int?

  init(_ item: Item) {
    func counted(_ number: Int) -> Int? { number > 0 ? number : nil }
    let (closing, moves) = (item.closing, item.moves)
    doneOn = item.snapshot.doneDay(of: item.index)?.description
    daysDoneLate = item.snapshot.daysDoneLate(of: item.index)
    askedToCloseOn = closing.pending?.day.description
    returned = counted(closing.returns.count)
    (dueMoved, dueMovedLate) = (counted(moves.count), counted(moves.late))
  }
}

struct LedgerLine: Encodable {
  let id: String
  let kind: String
  /// The id of the target that it is about; none where it is about the item itself.
  let target: String?
  let value: String
  let text: String
  let who: String
  let on: String
  let time: String
  let voided: Bool
  /// Of a mark that sends back what was asked for (退回); of a due day that is put off, whether in time.
  let sentBack: Bool?
  let putOff: String?

  init(_ entry: LedgerEntry, of plan: Plan, due planned: Day?) {
    let event = entry.event
    self.id = "\(event.id.replica).\(event.id.sequence)"
    self.kind = event.kind.code
    self.target = event.item.flatMap { plan.subject(of: $0) }.flatMap { subject in
      if case .target(let index) = subject { plan.targets[index].id?.description } else { nil }
    }
    self.value = event.value
    self.text = event.text
    self.who = event.who
    self.on = event.day.description
    self.time = event.time.written
    self.voided = entry.isVoided
    self.sentBack = entry.isReturn ? true : nil
    self.putOff = entry.postponement(planned: planned)?.rawValue
  }
}
