import PlanModel

// Items as people read them.
extension ItemNumber {
  /// `4.2`, `9.2(1)`, 阶段一.2; in English P1.2, which is read as well.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: written
    case .english: latin
    }
  }
}

extension Plan {
  /// The title, or that it has none.
  package func name(in language: Language) -> String {
    titleText ?? String(.unnamedPlan, in: language)
  }

  /// The short name for narrow places, else the title.
  package func shortName(in language: Language) -> String {
    header.shortName.map(text) ?? name(in: language)
  }

  /// A phase by its number.
  package func phaseName(_ index: Int, in language: Language) -> String {
    language.phaseName(phases[index].ordinal)
  }
}

extension PlannedItem {
  /// Its number in the whole plan.
  package func number(in language: Language) -> String { itemNumber.text(in: language) }

  /// Number and title.
  package func name(in language: Language) -> String { number(in: language) + " " + title }

  /// The titles of parent, task and assignment, each where there is one of its own.
  package func fullTitle(in language: Language) -> String {
    if isDeliverable { return scope }
    let path = FieldValue.path(taskPath).text(in: language)
    return scope.isEmpty ? path : path + " / " + scope
  }

  /// `2.1 改造老旧管网  县水务局`
  package func summary(in language: Language) -> String {
    ([name(in: language)] + (leads.isEmpty ? [] : [language.list(leads)])).joined(separator: "  ")
  }
}

extension Light {
  /// The word where it calls for attention, else nothing.
  package func wordIfLate(in language: Language) -> String { self >= .yellow ? text(in: language) : "" }
}

extension FieldValue {
  /// In full, on one line.
  package func text(in language: Language) -> String {
    switch self {
    case .nothing: ""
    case .text(let text), .doubt(let text): text
    case .path(let titles): titles.dropFirst().reduce(titles.first ?? "") { language.pair($0, $1) }
    case .number(let number): number.text(in: language)
    case .section(let phase, let title): (phase.map { language.phaseName($0) + " " } ?? "") + title
    case .names(let names): language.list(names)
    case .targets(let targets): language.clauses(targets.map(\.text))
    case .phase(let ordinal): language.phaseName(ordinal)
    case .due(let day, _): day.description
    case .status(let status): status.text(in: language)
    case .light(let light, let isConflict):
      isConflict ? String(.conflict, in: language) : light.text(in: language)
    case .ending(let ending): ending.text(in: language)
    }
  }

  /// Where there is little room, and a heading or the place says the rest.
  package func short(in language: Language) -> String {
    switch self {
    case .targets(let targets): language.clauses(targets.map(\.goal))
    case .due(let day, _): day.short
    case .light(let light, isConflict: false): light.wordIfLate(in: language)
    case .nothing, .text, .doubt, .path, .number, .section, .names, .phase, .status, .light, .ending:
      text(in: language)
    }
  }

  /// Where there is room for a line for each of several; none where there is nothing to say.
  package func lines(in language: Language) -> [String] {
    switch self {
    case .targets(let targets): targets.map(\.text)
    case .doubt(let text): [text]
    case .nothing, .text, .path, .number, .section, .names, .phase, .due, .status, .light, .ending:
      [text(in: language)].filter { !$0.isEmpty }
    }
  }
}

extension Day {
  /// `2018-06` for the last day of a month, else `18-06-15`.
  fileprivate var short: String {
    advanced(by: 1).civil.day == 1 ? String(description.prefix(7)) : String(description.dropFirst(2))
  }
}

extension ItemField {
  /// How many columns a table needs for it at least, a blank at the end among them, where a heading or words of a
  /// language are wider than the room that is meant for it.
  ///
  /// - Parameter columns: the room that is meant.
  package func columns(_ columns: Int, in language: Language) -> Int {
    switch (language, heading) {
    case (.chinese, _): columns
    case (.english, .status): max(columns, (Status.allCases.map(\.english.count).max() ?? 0) + 1)
    case (.english, .light):
      max(columns, (Light.allCases.map(\.english.count) + [ModelPhrase.conflict.english.count]).max() ?? 0)
    case (.english, _): columns
    }
  }
}
