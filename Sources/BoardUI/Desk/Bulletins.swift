import PlanModel
import PlanPhrases

/// A bulletin (通报) that a person wants.
package struct BulletinWish: Equatable, Sendable {
  package var number: String
  /// The last day of its period; it begins after that of the one before.
  package var last: Day
  /// What the office asks for from now on; empty where nothing.
  package var next: String

  package init(number: String, last: Day, next: String = "") {
    (self.number, self.last, self.next) = (number, last, next)
  }
}

// A bulletin that is issued: which one, then what it says, then done.
extension Desk {
  var issuingForm: Form {
    func field(_ label: BoardPhrase, _ text: String) -> Form.Field {
      Form.Field(label: label, content: TextField(text, isSuggestion: true))
    }
    let fields = [
      field(.sheets(.fieldNumber), snapshot.nextIssueNumber), field(.fieldUntil, asOf.description),
      field(.sheets(.fieldNext), ""),
    ]
    return Form(purpose: .issuing, fields: fields)
  }

  /// Asks what the bulletin that was typed would say.
  func showBulletin(_ form: Form, _ days: TypedDays) throws(FormError) -> [Effect] {
    let number = form.value(.sheets(.fieldNumber))
    let place = form.place(of: .sheets(.fieldNumber))
    guard Issue.isPaperNumber(number) else {
      throw FormError(text: .sheets(.oddNumber(number)), field: place)
    }
    if let known = snapshot.issue(number) {
      throw FormError(text: .sheets(.numberTaken(number, known.days)), field: place)
    }
    let last = try days.day(in: .fieldUntil)
    return [
      .showBulletin(BulletinWish(number: number, last: last, next: form.value(.sheets(.fieldNext))))
    ]
  }

  /// Shows what a bulletin says, over the form that asked for it.
  mutating func open(_ wish: BulletinWish, _ text: String) {
    open(.chooser(Chooser(purpose: .bulletin(wish, text))))
  }

  func choices(of wish: BulletinWish, _ text: String) -> [Choice] {
    [
      Choice(label: said(.sheets(.issueIt(wish.number))), effect: .issue(wish)),
      Choice(label: said(.sheets(.readIt)), effect: .read(text)),
      Choice(label: said(.sheets(.notIssued)), effect: .keep),
    ]
  }
}
