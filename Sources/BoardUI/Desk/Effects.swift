import PlanModel
import PlanPhrases

/// What a person wants to record of one item or of several of a plan: entries until the items are looked up on the board
/// that they are recorded on.
package struct Wish: Equatable, Sendable {
  package var items: [DeskItem]
  package var day: Day
  package var kind: Event.Kind
  package var value = ""
  package var text = ""

  /// The place of the plan on the desk.
  var plan: Int { items.first?.plan ?? 0 }

  /// The entries on the board of its plan; nil where an item is not in it.
  package func entries(in plan: Plan) -> [Entry]? {
    let indices = plan.indices(of: items.map(\.key)).compactMap(\.self)
    guard indices.count == items.count, !indices.isEmpty else { return nil }
    return indices.map { Entry(item: $0, on: day, kind: kind, value: value, text: text) }
  }
}

/// What was measured of a target, until that is looked up on the board that it is recorded on.
package struct MeasureWish: Equatable, Sendable {
  package var target: DeskTarget
  package var day: Day
  package var value: DecimalNumber
  package var source: String

  /// The same on the board of its plan; nil where the target is not in it.
  package func measurement(in plan: Plan) -> Measurement? {
    plan.target(of: target.key).map { Measurement(target: $0, on: day, value: value, source: source) }
  }
}

/// What the board asks the world to do; what comes of it returns as an `Outcome`.
package enum Effect: Equatable, Sendable {
  case save(Wish)
  case measure(MeasureWish)
  /// Take back the person's last event, or the last taking back; the person was asked about that of an earlier
  /// sitting.
  case reverse(Reversal, who: String, asked: EventID?)
  /// Take back one event of the person, of the plan at a place on the desk.
  case takeBack(EventID, who: String, plan: Int)
  /// Take the note (待核) off an item, or off the plan as a whole.
  case review(Doubt)
  /// Change what the plan says; a part that has no id yet gets it first.
  case edit(EditWish)
  /// Change several items of one plan in one go.
  case editAll([EditWish])
  /// Let the person rewrite the lines of a part in an editor of their own.
  case openEditor(DeskPart)
  case remember(Person)
  /// Remember how the person leaves the board, with the filters of their own or without.
  case leave(Remembered, filters: Bool)
  /// Keep what was typed and not saved.
  case keep(Draft)
  /// The same while it is still being typed: other windows leave it alone.
  case hold(Draft)
  /// It is saved, or emptied.
  case forget(Draft)
  /// Write what waited for the plan's folder.
  case deliver
  /// Find all that is wrong with the plan and its journals.
  case check
  /// Write what is shown as a file, by the name of the format.
  case export(String)
  /// Write a reminder for each unit that has something late or due soon among what is shown, and record them.
  case slips
  /// Do something else with papers.
  case chore(PaperChore)
  /// Say what a bulletin would hold.
  case showBulletin(BulletinWish)
  /// Issue a bulletin (印发): keep it, record that, and write it.
  case issue(BulletinWish)
  /// Read the sheets of a folder, or a file.
  case readSheets(String)
  /// Record what was read, and of what was doubtful that in these places.
  case takeSheets(Set<Int>)
  /// Give a text to the clipboard of the terminal.
  case copy(String)
  /// Write what a meeting settled into the folder that the program was started in.
  case write(name: String, Minutes)
  case quit

  /// Whether it adds to the journal or changes the plan.
  var writesRecords: Bool {
    switch self {
    case .save, .measure, .reverse, .takeBack, .review, .edit, .editAll, .openEditor, .slips, .takeSheets,
      .issue:
      true
    case .remember, .leave, .keep, .hold, .forget, .deliver, .check, .export, .chore, .readSheets, .copy,
      .showBulletin, .write, .quit:
      false
    }
  }
}

/// What an import was not sure of (待核): something of an item, or of a plan as a whole.
package struct Doubt: Equatable, Sendable {
  /// The place of the plan on the desk.
  package var plan: Int
  /// Nil: the plan as a whole.
  package var item: ItemKey?
}

extension Desk {
  /// The place of the plan that an effect is about; the one in hand where it names none.
  package func plan(of effect: Effect) -> Int {
    switch effect {
    case .save(let wish): wish.plan
    case .measure(let wish): wish.target.plan
    case .takeBack(_, _, let plan): plan
    case .review(let doubt): doubt.plan
    case .edit(let wish): wish.part.plan
    case .editAll(let wishes): wishes.first?.part.plan ?? planInHand
    case .openEditor(let part): part.plan
    case .reverse, .remember, .leave, .keep, .hold, .forget, .deliver, .check, .export, .slips, .chore,
      .readSheets, .takeSheets, .showBulletin, .issue, .copy, .write, .quit:
      planInHand
    }
  }
}

/// What others did, or why that cannot be seen.
package struct OutsideChanges: Sendable {
  /// The place of its plan on the desk.
  package var place = 0
  package var lines: [JournalPiece] = []
  package var plan: Plan?
  package var problem: String?
  /// What the person should know of what was saved.
  package var notice: String?

  package init(
    lines: [JournalPiece] = [], plan: Plan? = nil, problem: String? = nil, notice: String? = nil
  ) {
    self.lines = lines
    self.plan = plan
    self.problem = problem
    self.notice = notice
  }
}

/// What became of an effect, in the plan that it is about.
package enum Outcome: Sendable {
  /// On the disk: the last of so many events, and all lines that were written.
  case saved(Event, lines: [UInt8], count: Int = 1)
  /// Taken back: the last of so many events, and all lines that were written.
  case undone(Event, lines: [UInt8], count: Int = 1)
  /// On the local disk only, since the plan's folder is away: written there as soon as it is back. The events, each with
  /// the item that it is about.
  case waits([(event: Event, item: Int?)])
  /// The same of what takes back: the events that are taken back, each with the one that does so.
  case undoWaits([(event: Event, void: Event)])
  /// What waited is written: all lines.
  case delivered([UInt8])
  /// What waited still does.
  case undelivered
  /// That it was taken back is taken back: the last of so many events, and all lines that were written.
  case redone(Event, lines: [UInt8], count: Int = 1)
  case nothingToReverse(Reversal)
  /// What would be reversed was not made in this sitting: the event that says so, and the last of so many to be named.
  case asks(Reversal, EventID, about: Event, count: Int = 1)
  /// The note is off the item at an index into the assignments, or off the plan as a whole; all lines that were written.
  case reviewed(item: Int?, lines: [UInt8] = [])
  /// What is to be changed has an id now.
  case identified(EditWish, PartKey)
  /// Nothing is changed: somebody else changed the field meanwhile; how it is written now.
  case changedMeanwhile(EditField, now: String)
  /// Not on the disk; why.
  case notSaved(String)
  /// What was asked for cannot be found out; why.
  case failed(String)
  /// What was typed is kept, under a name that it gets there.
  case kept(Draft, as: Draft)
  /// All that is wrong.
  case found([Diagnostic])
  /// Files are written, and that is recorded: what is said, and all lines that were written.
  case papers(String, lines: [UInt8])
  /// A file is written; what is said of it, and its path, which the terminal is given to copy.
  case exported(String, path: String? = nil)
  /// What a bulletin would say.
  case bulletin(BulletinWish, text: String)
  /// Sheets were read.
  case sheets(SheetPreview)
  /// A file is written; where.
  case written(String)
  /// The item is not in the plan any more.
  case isGone
  /// There is no more to say.
  case done
}
