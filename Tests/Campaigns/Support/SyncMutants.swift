extension Mutant {
  /// Bringing a plan and its copies together through git.
  static let syncing = keepingLines + refusing + disputing

  /// Records are never taken away.
  private static let keepingLines: [Mutant] = {
    let (content, taken, merge, round) = (
      "PlanSync/MergedContent.swift", "PlanSync/TakenAway.swift", "PlanSync/Merge.swift",
      "PlanSync/Round.swift"
    )
    let keep = "SyncKeepTests"
    return [
      Mutant(
        "union of lines not taken", content, "let lines = JournalText.union(ours, theirs)",
        "let lines = FAULT ? theirs : JournalText.union(ours, theirs)"
      ).noticed(by: "SyncTests/journalsWithNULsComeTogether"),
      Mutant(
        "commits between left out", taken, "let input = commits + (earlier.isEmpty",
        "let input = (FAULT ? [] : commits) + (earlier.isEmpty"
      ).noticed(by: "\(keep)/whatCameAndWentOnTheWayIsKept"),
      Mutant(
        "rewritten history not compared", taken, "let rewritten = ", "let rewritten = FAULT ? \"\" : "
      ).noticed(by: "\(keep)/whatWasSynchronisedBeforeIsKept"),
      .without(
        "lines taken away not written", merge, "try content.add(taken.missing(from: lines), to: merged)"
      ).noticed(by: "\(keep)/whatCameAndWentOnTheWayIsKept"),
      Mutant(
        "what is kept is not named", merge, "outcome.kept = taken", "outcome.kept = FAULT ? [] : taken"
      ).noticed(by: "\(keep)/whatCameAndWentOnTheWayIsKept"),
      Mutant(
        "journals deleted here stay away", round, "if let head { report.add",
        "if let head, !FAULT { report.add"
      ).noticed(by: "SyncTests/aJournalDeletedHereIsBroughtBack"),
      Mutant(
        "a folder that moved is not followed", round, "let former = before[1] == nil ?",
        "let former = before[1] == nil && !FAULT ?"
      ).noticed(by: "SyncBytesTests/aFolderThatMoved"),
      Mutant(
        "a byte order mark makes another line", "PlanSync/JournalText.swift",
        "let text = plain.starts(with: mark) ?",
        "let text = !FAULT && plain.starts(with: mark) ?"
      ).noticed(by: "SyncBytesTests/linesStandOnce"),
      Mutant(
        "a race counts as sent", round,
        "guard try Remote(repository: repository, destination: destination).push(outcome) else",
        "guard try Remote(repository: repository, destination: destination).push(outcome) || FAULT else"
      ).noticed(by: "SyncTests/theRemoteMovesBetweenFetchAndPush"),
    ]
  }()

  /// What comes from others is only taken where it is what it should be; what is half done here stays as it is.
  private static let refusing: [Mutant] = {
    let (content, repository) = ("PlanSync/MergedContent.swift", "PlanSync/Repository.swift")
    let trust = "SyncTrustTests"
    return [
      Mutant(
        "links of others are taken", content, "guard new.isFile, !files.standsInTheWay(difference.path) else",
        "guard FAULT || new.isFile, !files.standsInTheWay(difference.path) else"
      ).noticed(by: "\(trust)/nothingButFilesIsTaken"),
      Mutant(
        "odd modes are taken", content, "if new.mode != TreeEntry.fileMode {",
        "if !FAULT, new.mode != TreeEntry.fileMode {"
      ).noticed(by: "\(trust)/nothingButFilesIsTaken"),
      Mutant(
        "attributes not overruled", "PlanSync/Attributes.swift", "if missing.isEmpty { return }",
        "if FAULT || missing.isEmpty { return }"
      ).noticed(by: "\(trust)/attributesChangeNothing"),
      Mutant(
        "a foreign repository is trusted", repository, "if let owner, !ForeignRepository",
        "if !FAULT, let owner, !ForeignRepository"
      ).noticed(by: "\(trust)/aForeignRepositoryIsUsed"),
      Mutant(
        "what is half done is not looked for", repository, "in halfDone where SystemCall",
        "in halfDone where !FAULT && SystemCall"
      ).noticed(by: "SyncRefusalTests/whatIsHalfDoneStaysAsItIs"),
      Mutant(
        "variables for other repositories stay", "PlanSync/GitEnvironment.swift",
        "if !name.hasPrefix(\"GIT_\") { return true }",
        "if FAULT || !name.hasPrefix(\"GIT_\") { return true }"
      ).noticed(by: "SyncSettingsTests/variablesDoNoHarm"),
      Mutant(
        "marks of a merge are sent", "PlanSync/Round.swift", "guard let line = plan.plan.firstMergeMark else",
        "guard !FAULT, let line = plan.plan.firstMergeMark else"
      ).noticed(by: "SyncRefusalTests/aConflictOfAStashIsNamed"),
      Mutant(
        "a slow line is dead", "PlanSync/TrafficWatch.swift", "if moved != bytes {",
        "if !FAULT, moved != bytes {"
      ).noticed(by: "TrafficTests"),
    ]
  }()

  /// Plans that only a person can bring together.
  private static let disputing: [Mutant] = {
    let (round, settlement) = ("PlanSync/Round.swift", "PlanSync/PlanSettlement.swift")
    let tests = "SyncDisputeTests"
    return [
      Mutant(
        "a conflict is settled in silence", round, "if let base = outcome.dispute, !dispute.isOpen {",
        "if !FAULT, let base = outcome.dispute, !dispute.isOpen {"
      ).noticed(by: "\(tests)/recordsGoWhile"),
      Mutant(
        "ids are given after the commit", round, "if !dispute.isOpen { try stored",
        "if !FAULT, !dispute.isOpen { try stored"
      ).noticed(by: "\(tests)/aPlanWithoutIDsIsShared"),
      Mutant(
        "an open plan stops the records", round, "if dispute.isOpen { try leavePlan(at: commit) }",
        "if !FAULT, dispute.isOpen { try leavePlan(at: commit) }"
      ).noticed(by: "\(tests)/recordsGoWhile"),
      Mutant(
        "a word for one item settles all", settlement, "items.isEmpty || items.contains {",
        "FAULT || items.isEmpty || items.contains {"
      ).noticed(by: "\(tests)/whatTheMessageSaysSettlesIt"),
      Mutant(
        "other files are merged with marks", "PlanSync/Merge.swift", "} else if !isSettled(path) {",
        "} else if !FAULT, !isSettled(path) {"
      ).noticed(by: "\(tests)/otherFilesDoNotHoldRecordsUp"),
    ]
  }()

  /// Two versions of a plan that become one.
  static let merging: [Mutant] = [
    Mutant(
      "one field stands twice", "PlanModel/Merge/MergedLines.swift",
      "if let name = one.name, name == two.name {", "if !FAULT, let name = one.name, name == two.name {"
    ).noticed(by: "MergeNameTests"),
    Mutant(
      "a field that both edited is the left one's", "PlanModel/Merge/FieldMerge.swift",
      "} else if left == right || right == old {", "} else if FAULT || left == right || right == old {"
    ).noticed(by: "MergeTests"),
  ]
}
