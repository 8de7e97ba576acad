/// The faults that the tests have to notice: every forced write, every check, and every step of writing, reading and
/// folding. `FAULT` is true where the fault is on.
extension Mutant {
  static let all =
    writing + waiting + planSaving + keeping + replaced + watching + reading + folding + checking
    + planText + showing + syncing + merging + editing + changing + papers

  /// Edits of a plan, and how they are taken back.
  private static let editing: [Mutant] = {
    let (store, engine, again, later) = (
      "PlanStore/OpenPlan+Edits.swift", "PlanModel/Edit/FieldEdit.swift", "PlanModel/Edit/Reapply.swift",
      "PlanModel/Edit/LaterEdits.swift"
    )
    let mutants = [
      Mutant(
        "edit overwrites what somebody else wrote", store,
        "guard shown.written(edit.field, at: edit.place) == now else {",
        "guard FAULT || shown.written(edit.field, at: edit.place) == now else {"),
      Mutant(
        "plan without its event stays", store, "if let before, before != changed {",
        "if let before, before != changed, !FAULT {"),
      .without(
        "edit under a later one taken back", store,
        "for edit in edits where isUndo { try refuse(edit, in: journal, but: edits) }"),
      Mutant(
        "edit that breaks the plan", engine, "if let new = newProblem(in: changed) {",
        "if !FAULT, let new = newProblem(in: changed) {"),
      Mutant(
        "edit that is read as something else", engine, "} else if changed.says(edit) {",
        "} else if FAULT || changed.says(edit) {"),
      Mutant(
        "what is not there any more is taken back", again,
        "guard written(record.field, at: place).utf8.elementsEqual(record.value(of: record.old)) else {",
        "guard FAULT || written(record.field, at: place).utf8.elementsEqual(record.value(of: record.old)) else {"
      ),
      Mutant(
        "what nobody recorded is not said", later, "allSatisfy({ holds($0) == false })",
        "allSatisfy({ holds($0) == false && !FAULT })"),
    ]
    return mutants.map { $0.noticed(by: "EditTests|StoredEditTests") } + rereading + rearranging
  }()

  /// Lines that go elsewhere or become others, and under which login somebody writes.
  private static let rearranging: [Mutant] = {
    let (lines, again, writer) = (
      "PlanModel/Edit/LineChange.swift", "PlanModel/Edit/ReapplyLines.swift", "PlanStore/JournalWriter.swift"
    )
    let mutants: [Mutant] = [
      Mutant(
        "rearranged lines that break the plan", lines,
        "if let new = newProblem(in: changed, but: isAllowed) { throw .breaks(new) }",
        "if !FAULT, let new = newProblem(in: changed, but: isAllowed) { throw .breaks(new) }"),
      Mutant(
        "lines that others changed are taken back", again, "guard own.count == 1 else",
        "guard FAULT || own.count == 1 else"),
      Mutant(
        "numbers that others changed are taken back", "PlanModel/Edit/Moving.swift",
        "guard places.map({ text($0) }) == old, old.count == new.count else",
        "guard FAULT || places.map({ text($0) }) == old, old.count == new.count else"),
      Mutant(
        "heading on a level that it cannot have", "PlanModel/Edit/Levels.swift",
        "edit.plan.isHeading(edit.name, place, level, of: self)",
        "FAULT || edit.plan.isHeading(edit.name, place, level, of: self)"),
    ]
    return mutants.map { $0.noticed(by: "RearrangementTests") } + [
      Mutant(
        "login before every record", writer, "guard slot.lastSequence == 0, let login",
        "guard FAULT || slot.lastSequence == 0, let login"
      ).noticed(by: "LoginTests"),
      Mutant(
        "whose edit comes first is not said", "PlanStore/OpenPlan+Edits.swift",
        "guard isUndo, let later = journal.edit(within: event, in: plan)",
        "guard isUndo, !FAULT, let later = journal.edit(within: event, in: plan)"
      ).noticed(by: "StoredEditTests"),
    ]
  }()

  /// A plan of which a part is read again.
  private static let rereading: [Mutant] = {
    let (reread, window, shift) = (
      "PlanModel/Text/Rereading.swift", "PlanModel/Text/RereadWindow.swift", "PlanModel/Text/Shift.swift"
    )
    let mutants: [Mutant] = [
      Mutant(
        "id that stands elsewhere, too", reread, "return isElsewhere || Set(",
        "return (isElsewhere && !FAULT) || Set("
      ),
      Mutant(
        "phases that others name", reread, "guard phases == old.phases.map(\\.ordinal) else",
        "guard FAULT || phases == old.phases.map(\\.ordinal) else"),
      Mutant(
        "tasks that go to another group", reread, "guard moreGroups == 0, reader.group == group else",
        "guard FAULT || moreGroups == 0 && reader.group == group else"),
      Mutant(
        "units stay in their order", reread, "if now.order == past.order { return true }",
        "if FAULT || now.order == past.order { return true }"),
      Mutant(
        "units with several spellings", reread, "if table.hasVariants { return false }",
        "if table.hasVariants, !FAULT { return false }"),
      Mutant(
        "begins behind the change", window, "title($0).lowerBound < old.lowerBound }",
        "title($0).lowerBound < old.lowerBound + (FAULT ? 12 : 0) }"),
      Mutant(
        "ends before the change", window, "if level == 1 { return false }", "if level == 1 { return FAULT }"),
      .without("lines are not counted on", shift, "item.line += lines"),
      .without("targets stay with their items", shift, "item.targets = item.targets + targets"),
    ]
    return mutants.map { $0.noticed(by: "RereadingTests") }
  }()

  /// Bulletins that are issued, and papers that are filled in.
  private static let papers: [Mutant] = {
    let (kept, check, command, filling) = (
      "PlanStore/IssuedFiles.swift", "PlanModel/Check/IssueCheck.swift", "duban/Commands/ReportCommand.swift",
      "PlanReport/Template/TemplateFilling.swift"
    )
    let mutants = [
      Mutant(
        "a share of something is nothing", "PlanModel/Bulletin/Tally.swift", "$0 == 0 ? 0 : max(1,",
        "$0 == 0 ? 0 : max(FAULT ? 0 : 1,"),
      Mutant(
        "another bulletin passes for the one that is kept", kept, "guard known == bytes else {",
        "guard FAULT || known == bytes else {"),
      .without("bulletin not kept", kept, "try folder.keepIssued(bytes, number)"),
      Mutant(
        "changed bulletin printed", kept, "sha256(bytes) == issue.sum {",
        "(FAULT || sha256(bytes) == issue.sum) {"),
      Mutant(
        "changed bulletin not told", check, "if sums.contains(issue.sum) {",
        "if FAULT || sums.contains(issue.sum) {"),
      Mutant(
        "bulletin without its event not told", check, "filter { !known.contains($0) }",
        "filter { !FAULT && !known.contains($0) }"),
      Mutant(
        "days of a bulletin that broke off are lost", command, "let kept = issue ?",
        "let kept = issue && !FAULT ?"),
      Mutant(
        "the second of one number is lost", "PlanSync/MergedContent.swift",
        "let new = difference.new, new.blob != old.blob",
        "let new = difference.new, new.blob != old.blob, !FAULT"),
      Mutant(
        "placeholders that are split stay", "PlanReport/Template/Paragraph.swift", "copy = joined",
        "copy = FAULT ? copy : joined"),
      Mutant(
        "an empty list is filled once", filling,
        "if mark.kind == .none { return list.isEmpty ? [scope] : [] }",
        "if mark.kind == .none || FAULT && list.isEmpty { return list.isEmpty ? [scope] : [] }"),
    ]
    return mutants.map { $0.noticed(by: "BulletinTests|IssueTests|TemplateTests") }
  }()

  /// Changes of a plan on the board, and lines that were rewritten in an editor.
  private static let changing: [Mutant] = {
    let (desk, lines) = ("BoardUI/Desk/Editing.swift", "PlanModel/Edit/RewrittenLines.swift")
    let board = [
      Mutant(
        "form overwrites what came meanwhile", desk,
        "if now != was { throw .changedMeanwhile(field, now: now) }",
        "if now != was, !FAULT { throw .changedMeanwhile(field, now: now) }"),
      Mutant(
        "lines go without being shown", desk, "guard lines.count > 1 || wish.isRemoval else {",
        "guard !FAULT, lines.count > 1 || wish.isRemoval else {"),
    ]
    let elsewhere = [
      Mutant(
        "lines go elsewhere that are others by now", desk,
        "if try plan.shownLines(of: change) != lines {",
        "if !FAULT, try plan.shownLines(of: change) != lines {"),
      Mutant(
        "nobody is asked for a number", "BoardUI/Desk/Rearranging.swift",
        "if number.isTaken || number.own == number.next {",
        "if FAULT || number.isTaken || number.own == number.next {"),
      Mutant(
        "review ends with what is no task", "BoardUI/Desk/Outcomes.swift",
        "if let settled, doubtCount > 0 {", "if let settled, !FAULT, doubtCount > 0 {"),
    ]
    let rewritten = [
      Mutant(
        "rewritten lines break the plan", lines, "if let problem = newProblem(in: changed) {",
        "if !FAULT, let problem = newProblem(in: changed) {"),
      Mutant(
        "rewritten lines are something else", lines, "guard rewritten == block.lowerBound..<end else {",
        "guard FAULT || rewritten == block.lowerBound..<end else {"),
      Mutant(
        "rewritten lines taken back from others", lines,
        "guard source[block].elementsEqual(record.old.text.utf8) else { throw .overwritten(.lines) }",
        "guard FAULT || source[block].elementsEqual(record.old.text.utf8) else { throw .overwritten(.lines) }"
      ),
      Mutant(
        "rewritten lines overwrite what came meanwhile", "PlanStore/OpenPlan+Edits.swift",
        "guard current.isSame(found, as: place, of: shown) else { throw .changedMeanwhile(.lines, now: \"\") }",
        "guard FAULT || current.isSame(found, as: place, of: shown) else { throw .changedMeanwhile(.lines, now: \"\") }"
      ),
    ]
    let units = [
      Mutant(
        "a unit chosen replaces all of the field", "BoardUI/Desk/UnitPicks.swift",
        "if replacesLead(chooser, spots, units) { picks.untick(units) }",
        "if FAULT || replacesLead(chooser, spots, units) { picks.untick(units) }"),
      Mutant(
        "ticks are not all that counts", "BoardUI/Desk/UnitPicks.swift",
        "picks.isEmpty || !chooser.query.text.isEmpty,",
        "FAULT || picks.isEmpty || !chooser.query.text.isEmpty,"),
      Mutant(
        "a unit stands twice in a field", "PlanModel/Edit/FieldEdit.swift",
        "return names.filter { name in seen.insert(",
        "return names.filter { name in FAULT || seen.insert("),
      Mutant(
        "e edits one of those that are marked", "BoardUI/Desk/EditForms.swift",
        "if marked.count > 1 {", "if marked.count > 1, !FAULT {"),
      Mutant(
        "what is renamed keeps its name in its line", "PlanModel/Edit/FieldEdit.swift",
        "text(assignments[index].scope) == text(tasks[task].title),",
        "!FAULT, text(assignments[index].scope) == text(tasks[task].title),"),
    ]
    return board.map { $0.noticed(by: "EditingTests|AddingTests") }
      + elsewhere.map { $0.noticed(by: "RearrangingTests") }
      + units.map { $0.noticed(by: "UnitListTests") }
      + rewritten.map { $0.noticed(by: "RewrittenLinesTests|StoredEditTests") }
  }()

  /// One event, from the mirror to the journal.
  private static let writing: [Mutant] = {
    let (writer, journal, slot, slots) = (
      "PlanStore/JournalWriter.swift", "PlanStore/OwnJournal.swift", "PlanStore/Slot.swift",
      "PlanStore/SlotFolders.swift"
    )
    return [
      .without("mirror not written", writer, "try slot.remember(lines)"),
      .without("journal folder not forced", writer, "try journals.synchronize(path: folder.journalPath)"),
      .without(
        "plan folder not forced", writer,
        "try Descriptor.openFolder(folder.path).synchronize(path: folder.path)"),
      Mutant(
        "lost own lines not written again", writer, "if !missing.isEmpty {", "if !missing.isEmpty && !FAULT {"
      ),
      Mutant(
        "fork not noticed", writer, "if try journal.hasLinesUnknown(to: slot.mirror) {",
        "if !FAULT, try journal.hasLinesUnknown(to: slot.mirror) {"),
      Mutant(
        "lost blocks stay", writer, "if let length = try journal.lengthBeforeLostBlocks(slot.mirror) {",
        "if let length = try journal.lengthBeforeLostBlocks(slot.mirror), !FAULT {"),
      Mutant(
        "uncertain event written twice", writer, "if let uncertain, uncertain.draft",
        "if let uncertain, !FAULT, uncertain.draft"
      ).noticed(by: "DiskErrorTests|FaultTests"),
      .without("unsaved event stays in the mirror", writer, "try? slot.forget(lacking)").noticed(
        by: "DiskErrorTests|FaultTests"),
      .without("torn line not taken back", writer, "try? journal.takeBack(beginningOf: lines)").noticed(
        by: "DiskErrorTests|FaultTests"),
      Mutant(
        "too long a line is written", "PlanModel/Journal/Statement.swift",
        "if line.count <= EventLine.longest {", "if FAULT || line.count <= EventLine.longest {"),
      Mutant(
        "a number twice", writer, "(time, slot.lastSequence)",
        "(time, max(1, slot.lastSequence) - (FAULT || slot.lastSequence == 0 ? 1 : 0))"),
      Mutant(
        "journal not looked at again", writer, "if let left, journal.stamp == left {",
        "if let left, FAULT || journal.stamp == left {"),
      Mutant(
        "folders not forced again after a failure", writer, "(mustSynchronizeFolders, left) = (true, nil)",
        "(mustSynchronizeFolders, left) = (FAULT ? mustSynchronizeFolders : true, nil)"
      ).noticed(by: "DiskErrorTests"),
      .without("journal not forced", journal, "try file.synchronize(path: path)"),
      Mutant(
        "close not checked", journal, "try file.close(path: path)",
        "do throws(StoreError) { try file.close(path: path) } catch { if !FAULT { throw error } }"
      ).noticed(by: "DiskErrorTests|FaultTests"),
      Mutant(
        "torn line not ended", journal, ": [Ascii.newline] + lines",
        ": (FAULT ? [] : [Ascii.newline]) + lines"),
      Mutant(
        "torn line not continued", journal, "lines.starts(with: torn) ?",
        "!FAULT && lines.starts(with: torn) ?"),
      Mutant(
        "line without its end counts as there", journal, "let read = hasTorn ?",
        "let read = hasTorn || FAULT ?"
      ),
      Mutant(
        "damage of the mirror is written", journal, "&& (try? EventLine.read($0)) != nil }",
        "&& (FAULT || (try? EventLine.read($0)) != nil) }"),
      Mutant(
        "journal not only appended to", journal, "flags: O_RDWR | O_APPEND)",
        "flags: O_RDWR | (FAULT ? 0 : O_APPEND))"),
      .without("journal not readable for the group", journal, "_ = fchmod(file.raw, mode)").noticed(
        by: "FaultTests"),
      Mutant(
        "mirror not forced", slot, "left = try file.store(line, path: name)",
        "if FAULT { try file.write(line, path: name) } else { left = try file.store(line, path: name) }"),
      Mutant(
        "mirror's folder not forced", slot, "if !isOnDisk { try synchronizeFolder() }",
        "if !isOnDisk && !FAULT { try synchronizeFolder() }"),
      Mutant(
        "replica id not forced", slot, "try file.store(Array(\"\\n\\(replica)\\n\".utf8), path: name)",
        """
        let id = Array("\\n\\(replica)\\n".utf8)
        if FAULT { try file.write(id, path: name) } else { try file.store(id, path: name) }
        """),
      Mutant(
        "slot of another session taken", slot,
        "if try lock.tryLock(path: path) {", "if try lock.tryLock(path: path) || FAULT {"),
      Mutant(
        "torn end of the mirror kept", slots, "Array(try content(\"\\(path)/own.tsv\", flags).endedLines)",
        """
        try FAULT
          ? content("\\(path)/own.tsv", flags) : Array(content("\\(path)/own.tsv", flags).endedLines)
        """),
      .without("mirror not cut to its lines", slot, "try file.truncate(to: mirror.count, path: name)"),
      Mutant(
        "earlier replica ids forgotten", slots, "all.formUnion((try? SlotFolders.replicas(in: path)) ?? [])",
        "all.formUnion(((try? SlotFolders.replicas(in: path)) ?? []).suffix(FAULT ? 1 : .max))"),
      Mutant(
        "void is of today", "PlanStore/OpenPlan+Reverse.swift", "day: one.target.day, kind: .void",
        "day: FAULT ? snapshot.asOf : one.target.day, kind: .void"),
      Mutant(
        "time not later than what was seen", "PlanStore/OpenPlan.swift", "max(time.milliseconds, newest + 1)",
        "FAULT ? time.milliseconds : max(time.milliseconds, newest + 1)"),
      Mutant(
        "a wrong clock pulls others", "PlanModel/Journal/JournalQueries.swift", "if newest <= horizon {",
        "if FAULT || newest <= horizon {"),
    ]
  }()

  /// What is recorded or typed and not in the plan yet, and what two boards of one person do.
  private static let waiting: [Mutant] = {
    let (outbox, drafts) = ("PlanStore/Outbox.swift", "PlanStore/DraftFolder.swift")
    return [
      Mutant(
        "what waits is not looked for", "PlanStore/JournalWriter.swift",
        "let slot = try ownSlot()\n    left = nil", "let slot = try ownSlot()\n    if !FAULT { left = nil }"),
      .without(
        "the sign that something waits is missing", "PlanStore/JournalWriter.swift",
        "try slot.wait(knowing: plan)"),
      Mutant(
        "what ended sessions left stays", outbox, "where: { Slot.waits($0) }",
        "where: { !FAULT && Slot.waits($0) }"),
      Mutant("promised id not changed", outbox, "if !others.isEmpty {", "if !others.isEmpty && !FAULT {"),
      Mutant(
        "changed lines are named as before", outbox, "event.after.map { references[$0] ?? $0 }",
        "event.after.map { FAULT ? $0 : references[$0] ?? $0 }"),
      Mutant(
        "what an older version kept is saved twice", outbox, "if !isWritten {", "if FAULT || !isWritten {"),
      .without(
        "what another board took back is not known", "PlanStore/OpenPlan+Reverse.swift",
        "snapshot.absorb(JournalPiece(written: try Slot.everyVoid(in: try stateFolder())))"),
      Mutant(
        "what is still typed is taken", drafts, "(try? file.tryLock(path: name)) != false",
        "FAULT || (try? file.tryLock(path: name)) != false"),
      .without("what a draft goes on from stays", drafts, "forget(draft)"),
    ]
  }()

  /// `plan.md` and its folder.
  private static let planSaving: [Mutant] = {
    let (folder, open) = ("PlanStore/PlanFolder.swift", "PlanStore/OpenPlan.swift")
    return [
      Mutant(
        "plan not forced", folder, "try file.store(bytes, path: planPath)",
        "if FAULT { try file.write(bytes, path: planPath) } else { try file.store(bytes, path: planPath) }"),
      .without("folder of the plan not forced", folder, "try folder.synchronize(path: path)"),
      Mutant(
        "plan not compared", folder, "guard now == expected else", "guard FAULT || now == expected else"
      ).noticed(by: "DiskErrorTests|TwoBoardsTests|FaultTests"),
      Mutant(
        "displaced plan not noticed", folder, "displaced != expected {", "displaced != expected, !FAULT {"
      ).noticed(by: "FaultTests|DiskErrorTests|TwoBoardsTests"),
      .without(
        "displaced plan not put back", folder, "try putBack(temporary, in: folder.raw, taking: bytes)"
      ).noticed(by: "FaultTests|DiskErrorTests|TwoBoardsTests"),
      .without("mode of the plan not kept", folder, "_ = fchmod(file.raw, mode)"),
      .without("journal made without a plan", folder, "_ = try openPlan()"),
      .without("mode of the journal folder", folder, "_ = fchmod(folder.raw, 0o3000 | mode)"),
      Mutant(
        "links are followed", "PlanStore/Descriptor.swift", "flags | O_NOFOLLOW |",
        "flags | (FAULT ? 0 : O_NOFOLLOW) |"),
      Mutant(
        "pipes are waited for", "PlanStore/Descriptor.swift", "O_NONBLOCK |", "(FAULT ? 0 : O_NONBLOCK) |"),
      Mutant(
        "what is no file is read", "PlanStore/Descriptor.swift", "& S_IFMT == S_IFREG else",
        "& S_IFMT == S_IFREG || FAULT else"),
      Mutant(
        "two give ids at once", "PlanStore/PlanLock.swift", "flags: O_WRONLY | O_CREAT | O_EXCL)",
        "flags: O_WRONLY | O_CREAT | (FAULT ? 0 : O_EXCL))"
      ).noticed(by: "PlanLockTests"),
      Mutant(
        "dead lock stays", "PlanStore/PlanLock.swift", "guard now - since >", "guard !FAULT, now - since >"),
      Mutant(
        "a lock that was lost is taken for one's own", "PlanStore/PlanLock.swift",
        "LockFile(path)?.content == token", "(LockFile(path)?.content == token || FAULT)"),
      Mutant(
        "a living lock dies early", "PlanStore/PlanLock.swift",
        "(isOld ? ForeignLock.glance : ForeignLock.dead)",
        "(isOld || FAULT ? ForeignLock.glance : ForeignLock.dead)"),
      Mutant(
        "later format is written to", "PlanStore/OpenPlan+Saving.swift",
        "guard !plan.header.isReadOnly else { throw .readOnlyFormat }\n    do throws",
        "guard FAULT || !plan.header.isReadOnly else { throw .readOnlyFormat }\n    do throws"
      ),
    ]
  }()

  /// The private folder on this machine, and who has rights to what.
  private static let keeping: [Mutant] = {
    let (slot, slots, writer) = (
      "PlanStore/Slot.swift", "PlanStore/SlotFolders.swift", "PlanStore/JournalWriter.swift"
    )
    let place = "PlanStore/StateFolder.swift"
    return [
      Mutant(
        "a lost rid empties the mirror", slot, "replica: Slot.randomReplica(), mirror: whole)",
        "replica: Slot.randomReplica(), mirror: FAULT ? [] : whole)"),
      Mutant(
        "lost rid not found in the mirror", slot, "let written = lastEvent(in: whole)?.id.replica",
        "let written = FAULT ? known.last : lastEvent(in: whole)?.id.replica"),
      Mutant(
        "a mirror that was changed is not made whole", slot,
        "if left != FileStamp(try file.status()) {", "if !FAULT, left != FileStamp(try file.status()) {"),
      Mutant(
        "private folder that went away not noticed", slot,
        "return found.st_ino == own.st_ino && found.st_dev == own.st_dev",
        "return FAULT || found.st_ino == own.st_ino && found.st_dev == own.st_dev"),
      Mutant(
        "what is out of reach is not taken over", slot, "guard !abandoned.isEmpty else",
        "guard !abandoned.isEmpty, !FAULT else"),
      Mutant(
        "slots behind a gap not seen", slots, ".sorted().map { path(of: $0) }",
        ".sorted().enumerated().filter { !FAULT || $0.offset + 1 == $0.element }.map { path(of: $0.element) }"
      ),
      Mutant(
        "journal out of reach shuts out", writer, "catch  where error.isRefusal {",
        "catch  where error.isRefusal && !FAULT {"
      ).noticed(by: "RightsTests"),
      Mutant(
        "moved folder counts as a copy", place, "device == other.device && inode == other.inode &&",
        "device == other.device && inode == other.inode && (!FAULT || path == other.path) &&"),
      Mutant(
        "inode that is given again counts as a move", place, "(birth == other.birth ||",
        "(FAULT || birth == other.birth ||"),
      Mutant(
        "folder beside a copy not found", place, "!own.place.stands(beside: here) {",
        "FAULT || !own.place.stands(beside: here) {"),
      Mutant(
        "journal folder may be a link", "PlanStore/Descriptor.swift", "isLinkRefused ? O_NOFOLLOW : 0",
        "isLinkRefused && !FAULT ? O_NOFOLLOW : 0"),
      Mutant(
        "bytes of names are repaired", "PlanBytes/PathText.swift",
        "guard standsForBytes else { return Array(utf8) }",
        "guard standsForBytes, !FAULT else { return Array(utf8) }"),
    ]
  }()

  /// What stands in the place of something else, and what is said of it.
  private static let replaced: [Mutant] = {
    let (state, writer) = ("PlanStore/OpenPlan+State.swift", "PlanStore/JournalWriter.swift")
    return [
      Mutant(
        "private folder that is replaced under a session shuts it out", state,
        "if let knownState, !StateFolders.isUsable(knownState.path) ||",
        "if let knownState, !FAULT && !StateFolders.isUsable(knownState.path) ||"),
      Mutant(
        "folder that is swapped under a session not noticed", state, "|| !isHere(knownState) {",
        "|| !FAULT && !isHere(knownState) {"),
      .without(
        "what waits is lost with the private folder", writer,
        "inherited += lost.slot?.mirror ?? lost.inherited"),
      Mutant(
        "another number of the plan is not asked about", state, "if case .renamed(let old) = state.kind {",
        "if case .renamed(let old) = state.kind, !FAULT {"),
      Mutant(
        "only some letters of a plan's number count", "PlanStore/StateFolder.swift",
        "planID == id || planID == StateFolders.letters(of: id)",
        "planID == id || (FAULT ? StateFolders.letters(of: planID) : planID) == StateFolders.letters(of: id)"),
      Mutant(
        "copy not said", writer, "if case .copy(let other) = state.kind {",
        "if case .copy(let other) = state.kind, !FAULT {"),
      .without("another journal not said", writer, "notices.append(.otherJournal(error))"),
      Mutant(
        "rights do not follow the plan folder", "PlanStore/PlanFolder.swift", "try mode() & 0o644",
        "try FAULT ? 0o640 : mode() & 0o644"),
      Mutant(
        "what is no lock is waited for", "PlanStore/PlanLock.swift",
        "guard status.st_mode & S_IFMT == S_IFREG else",
        "guard FAULT || status.st_mode & S_IFMT == S_IFREG else"),
      Mutant(
        "lost records come back only to who may change the plan", "PlanStore/OpenPlan+Check.swift",
        "plan.subjects.contains { plan.id(of: $0) == nil } ?",
        "FAULT || plan.subjects.contains { plan.id(of: $0) == nil } ?"),
      Mutant(
        "reworded item loses what waits", "PlanStore/Outbox.swift",
        "?? promise.subject(rewordedFrom: place, in: self)",
        "?? (FAULT ? nil : promise.subject(rewordedFrom: place, in: self))"),
      Mutant(
        "damage not said by commands", "duban/Damage.swift", "guard let first = findings.first else",
        "guard !FAULT, let first = findings.first else"
      ).noticed(by: "DamageTests"),
      Mutant(
        "wrong words of check are unreadable plans", "duban/Commands/CheckCommand.swift",
        "failure.code != CommandError.usage {", "FAULT || failure.code != CommandError.usage {"
      ).noticed(by: "checkTellsWarningsFromDamage"),
    ]
  }()

  /// What others write, while the board is open.
  private static let watching: [Mutant] = {
    let watch = "PlanStore/FolderPoll.swift"
    return [
      Mutant(
        "end of a longer file not compared", watch, "if read.starts(with: old.tail) {",
        "if FAULT || read.starts(with: old.tail) {"),
      Mutant(
        "replaced file taken for a longer one", watch, "old.stamp.inode == stamp.inode,",
        "FAULT || old.stamp.inode == stamp.inode,"),
      Mutant(
        "changed file not read", watch, "if let old, old.stamp == stamp {",
        "if let old, old.stamp == stamp || FAULT && old.stamp.size == stamp.size {"),
      Mutant(
        "line without its end is used up", watch, "bytes.removeLast(bytes.count -",
        "if FAULT { mark.used += bytes.count - 1 - (bytes.lastIndex(of: UInt8(ascii: \"\\n\")) ?? -1) }; bytes.removeLast(bytes.count -"
      ),
      Mutant(
        "one unreadable journal costs all", watch, "if let piece = unreadable(name, error) {",
        "if FAULT { throw error }; if let piece = unreadable(name, error) {"
      ).noticed(by: "FaultTests|RightsTests"),
      Mutant(
        "unreadable journal not said", watch, "return JournalPiece(file: name, problem: error.fault)",
        "return FAULT ? nil : JournalPiece(file: name, problem: error.fault)"
      ).noticed(by: "FaultTests|RightsTests"),
      Mutant(
        "a share of many journals is never left", "PlanStore/PollRound.swift", "(place, new) = (end, [])",
        "(place, new) = (FAULT ? place : end, [])"),
      Mutant(
        "plan not read again", watch, "if found == stamp {", "if found == stamp || FAULT && stamp != nil {"),
    ]
  }()

  /// From bytes to events.
  private static let reading: [Mutant] = {
    let (line, cells) = ("PlanModel/Journal/EventLine.swift", "PlanModel/Journal/EventCells.swift")
    let (journal, lines) = ("PlanModel/Journal/Journal.swift", "PlanBytes/Lines.swift")
    let queries = "PlanModel/Journal/JournalQueries.swift"
    return [
      Mutant(
        "sum not checked", cells, "guard line.isHexadecimal(", "guard FAULT || line.isHexadecimal("),
      Mutant(
        "columns not counted", cells, "guard count == tabs.count else",
        "guard count == tabs.count || FAULT && count > tabs.count else"),
      Mutant(
        "length not checked", cells, "guard line.count < EventLine.longest else",
        "guard FAULT || line.count < EventLine.longest else"),
      Mutant(
        "numbers with zeros", cells, "line[dot + 1] != UInt8(ascii: \"0\"),",
        "FAULT || line[dot + 1] != UInt8(ascii: \"0\"),"),
      Mutant(
        "backslash not escaped", line,
        "case \"\\\\\": result.append(contentsOf: \"\\\\\\\\\".unicodeScalars)",
        "case \"\\\\\": result.append(contentsOf: (FAULT ? \"\\\\\" : \"\\\\\\\\\").unicodeScalars)"),
      Mutant(
        "a dot is empty", line, "if cell == \".\" { return \"\\\\.\" }",
        "if cell == \".\" && !FAULT { return \"\\\\.\" }"),
      Mutant(
        "merge marker not named", line, "return markers.contains", "return !FAULT && markers.contains"),
      Mutant(
        "doubled lines count twice", journal, "if isKnown(id, checksum: cells.checksum, line) {",
        "if !FAULT, isKnown(id, checksum: cells.checksum, line) {"),
      Mutant(
        "findings stay", journal, "if piece.firstLine == 1 { damage",
        "if piece.firstLine == 1, !FAULT { damage"),
      Mutant(
        "byte order mark stays", lines, "firstNumber == 1 && source.hasByteOrderMark ?",
        "!FAULT && firstNumber == 1 && source.hasByteOrderMark ?"),
      Mutant(
        "carriage return stays", lines, "let hasReturn = newline < position &&",
        "let hasReturn = !FAULT && newline < position &&"),
      Mutant(
        "NULs stay", journal, "if content.contains(byte: 0) {",
        "if !FAULT, content.contains(byte: 0) {"),
      Mutant(
        "others' events taken back", queries, "event.who == who && event.kind.isUndoable",
        "(FAULT || event.who == who) && event.kind.isUndoable"),
      Mutant(
        "events of other machines taken back", queries, "filter { isOwn[", "filter { FAULT || isOwn["),
      Mutant(
        "taken back twice", queries, "event.kind.isUndoable && !voided.contains(index)",
        "event.kind.isUndoable && (FAULT || !voided.contains(index))"),
      Mutant(
        "the clock picks what undo takes of a replica", queries, "return first == second ?",
        "return FAULT || first == second ?"),
      Mutant(
        "a clock far ahead picks what undo takes", queries, "return isAhead == isOtherAhead ?",
        "return FAULT || isAhead == isOtherAhead ?"),
      Mutant(
        "an equal sum is an equal line", journal, "withLine(of: event) { $0.isEqual(to: line) }",
        "(FAULT || withLine(of: event) { $0.isEqual(to: line) })"),
      Mutant(
        "a statement of several lines is refused", "PlanModel/Journal/Statement.swift",
        "guard isChain || event.kind == .void else", "guard !FAULT, isChain || event.kind == .void else"),
      Mutant(
        "only the last part taken back", "PlanModel/Journal/Statement.swift", "while let part = part(before",
        "while !FAULT, let part = part(before"),
      Mutant(
        "only the last void redone", "PlanModel/Journal/Statement.swift",
        "if self[void].sequence + 1 == self", "if !FAULT, self[void].sequence + 1 == self"),
      Mutant(
        "redone after a new record", queries, "(event.kind != .void ||",
        "(event.kind != .void && !FAULT ||"),
      Mutant(
        "redone twice", queries, "!voided.contains(index) && takenBack(by",
        "(FAULT || !voided.contains(index)) && takenBack(by"),
      Mutant(
        "second line of a number and sum counts twice", "PlanModel/Journal/ReplicaTable.swift",
        "sums.index(of: checksum ^ checksum >> 28) { isWanted(EventIndex($0)) } != nil",
        "!FAULT && sums.index(of: checksum ^ checksum >> 28) { isWanted(EventIndex($0)) } != nil"),
      .without(
        "second event of a number forgotten", "PlanModel/Journal/ReplicaTable.swift",
        "insertOther(event, ReplicaTable.key(reference))"),
      .without("states of before stay", journal, "prepared = nil").noticed(by: "BoardTests"),
    ]
  }()

  /// From events to what stands.
  private static let folding: [Mutant] = {
    let (history, graph) = ("PlanModel/Journal/ItemHistory.swift", "PlanModel/Journal/EventGraph.swift")
    let standing = "PlanModel/Journal/Standing.swift"
    let state = "PlanModel/Journal/ItemState.swift"
    return [
      Mutant(
        "short way takes several marks", state, "isPlain && marks <= 1", "isPlain && (FAULT || marks <= 1)"
      ).noticed(by: "aShareOfEachCampaignPasses"),
      Mutant("short way takes several due days", state, "&& dues <= 1", "&& (FAULT || dues <= 1)"),
      Mutant(
        "short way names back into the past", state, "&& named.day <= record.day",
        "&& (FAULT || named.day <= record.day)"
      ).noticed(by: "BoardTests"),
      Mutant(
        "a void taken back still counts", history, "== .void && !result[index] {",
        "== .void && (FAULT || !result[index]) {"),
      Mutant(
        "what is taken back counts", history, "sets(fact) && !voided[$0] }",
        "sets(fact) && (FAULT || !voided[$0]) }"),
      Mutant(
        "later made does not count", history, "map { $0 >= own }", "map { FAULT ? $0 > own : $0 >= own }"),
      Mutant("what was replaced counts", history, "&& !isReplaced &&", "&& (FAULT || !isReplaced) &&"),
      Mutant("earlier day counts", history, "&& !isOutdated", "&& (FAULT || !isOutdated)"),
      Mutant(
        "state of a day is that of today", history, "day.map { events[index].day <= $0 }",
        "day.map { FAULT || events[index].day <= $0 }"),
      Mutant(
        "agreement is a conflict", standing, "Set(live.map { $0.kind.value.normal($0.value) }).count > 1",
        "(FAULT ? live.count : Set(live.map { $0.kind.value.normal($0.value) }).count) > 1"),
      Mutant(
        "any of a conflict is shown", standing, "package var shown: Event? { live.max() }",
        "package var shown: Event? { FAULT ? live.first : live.max() }"),
      Mutant(
        "order of reading counts", "PlanModel/Journal/JournalQueries.swift",
        "events(of: item).sorted(by: isBefore)",
        "FAULT ? Array(events(of: item)) : events(of: item).sorted(by: isBefore)"),
      .without("circle not cut", graph, "parents[node].removeAll { $0 == parent }"),
      Mutant("one of two is meant", graph, "index = next[index]", "index = FAULT ? -1 : next[index]").noticed(
        by: "aShareOfEachCampaignPasses"),
      Mutant("voids not named", standing, "|| isVoid && (parents", "|| isVoid && !FAULT && (parents"),
      Mutant(
        "later days not named", standing, "days(after: day, stating: fact))",
        "days(after: day, stating: fact).filter { _ in !FAULT })"),
      Mutant(
        "every later day named", standing, "sorted().prefix(ItemHistory.daysAhead)\n    let standing",
        "sorted().prefix(FAULT ? .max : ItemHistory.daysAhead)\n    let standing"
      ).noticed(by: "BoardTests"),
      Mutant(
        "measured values of several days meet", history, "guard fact.isOfOneDay else { return parents }",
        "guard fact.isOfOneDay, !FAULT else { return parents }"
      ).noticed(by: "MeasureTests"),
      Mutant(
        "needless zeros make a conflict", "PlanModel/Journal/Kinds/EventValue.swift", "self == .number ?",
        "self == .number && !FAULT ?"),
      Mutant(
        "a measured value is not taken back", "PlanModel/Journal/Kinds/Measure.swift", "isUndoable: true",
        "isUndoable: !FAULT"
      ).noticed(by: "MeasureTests|KindTests"),
      Mutant(
        "a measured value that is none counts", "PlanModel/Journal/Kinds/EventValue.swift",
        "DecimalNumber.isOne(line, cell) ? 0", "FAULT || DecimalNumber.isOne(line, cell) ? 0"),
      Mutant(
        "a measured value names what is named", standing, "return own.filter { !named.contains($0) }",
        "return own.filter { FAULT || !named.contains($0) }"),
      Mutant(
        "named is named again", standing, "for parent in graph.parents.joined() { isNamed[parent] = true }",
        "for parent in graph.parents.joined() where !FAULT { isNamed[parent] = true }"),
    ]
  }()

  /// `duban check`.
  private static let checking: [Mutant] = {
    let check = "PlanModel/Check/JournalCheck.swift"
    return [
      Mutant(
        "doubled line not reported", check, "if let before = known[id], before.location",
        "if let before = known[id], !FAULT, before.location"),
      Mutant(
        "made-up line not reported", check, "if let before = known[id], digest != before.digest {",
        "if let before = known[id], digest != before.digest, !FAULT {"
      ).noticed(by: "RemedyTests|JournalCheckTests"),
      .without(
        "what is beyond the list not counted", "PlanModel/Check/FindingList.swift",
        "ofFiles[key, default: OfFile()].rest.add(problem.severity, line: line)"
      ).noticed(by: "LargeItemTests"),
      Mutant("disorder not reported", check, "last > id.sequence {", "last > id.sequence, !FAULT {"),
      Mutant(
        "number twice not reported", check, "if let other = numbers[number] {",
        "if let other = numbers[number], !FAULT {"),
      Mutant(
        "gap not reported", check, "if number.sequence > next {", "if number.sequence > next && !FAULT {"),
      Mutant(
        "missing event not reported", check, "missing.map { (.missing(writer",
        "missing.filter { _ in !FAULT }.map { (.missing(writer"),
      Mutant(
        "unknown kind not reported", check, "if !event.kind.isKnown {", "if !event.kind.isKnown && !FAULT {"),
      Mutant(
        "unknown value not reported", check, "if !event.hasKnownValue {",
        "if !event.hasKnownValue && !FAULT {"),
      Mutant(
        "event without an item not reported", check, "if let item = event.item, !items.contains(item) {",
        "if let item = event.item, !items.contains(item), !FAULT {"),
      Mutant(
        "wrong clock not reported", check, "if event.time.milliseconds > horizon,",
        "if event.time.milliseconds > horizon, !FAULT,"),
      Mutant(
        "torn end not reported", check, "if let last = bytes.last, last != Ascii.newline {",
        "if let last = bytes.last, last != Ascii.newline, !FAULT {"),
      Mutant(
        "missing own lines not reported", check, "guard missing > 0 else", "guard missing > 0, !FAULT else"),
      Mutant(
        "copy not reported", check, "let isCopy = !events", "let isCopy = !FAULT && !events"),
      .without(
        "damaged line not reported", check,
        "report(.damage(error), at: location, content, JournalCheck.range(of: error, in: content))"),
      .without(
        "unreadable journal not reported", "PlanStore/OpenPlan+Check.swift",
        "check.cannotRead(name, why: error.fault)"
      ).noticed(by: "CheckTests"),
      .without(
        "lost own lines not named by check", "PlanStore/OpenPlan+Check.swift",
        "check.expect(lines, file: \"\\(replica).tsv\")"),
    ]
  }()

  /// The text of a plan: what is read, and what two versions become.
  private static let planText: [Mutant] = {
    let (reader, merge) = ("PlanModel/Text/PlanReader.swift", "PlanModel/Merge/LineMerge.swift")
    return [
      Mutant(
        "one of several lines that are alike is taken for another", "PlanModel/Text/ItemKey.swift",
        "return alike.count == line.count ? alike[line.position]",
        "return FAULT ? alike.last : alike.count == line.count ? alike[line.position]"),
      Mutant(
        "one of many that are alike is taken for another", "PlanModel/Text/ItemKey.swift",
        "line.isItem && alike.count == line.count", "line.isItem && (FAULT || alike.count == line.count)"
      ).noticed(by: "LotTests|ItemKeyTests"),
      Mutant(
        "unfinished merge is read", reader, "if let open = openMerge {", "if let open = openMerge, !FAULT {"),
      Mutant(
        "an id on a heading not said", "PlanModel/Text/PlanIDs.swift",
        "guard let last = title.last, source[last] < 0x80 else",
        "guard let last = title.last, source[last] < 0x80, !FAULT else"),
      Mutant(
        "targets get no ids", "PlanModel/Text/PlanEditor.swift", "let nameless = subjects.filter {",
        "let nameless = (FAULT ? assignments.indices.map(Subject.item) : subjects).filter {"),
      Mutant(
        "text that begins like a field not said", "PlanModel/Text/AlmostFields.swift",
        "if isPlainField(text) {", "if isPlainField(text), !FAULT {"),
      Mutant(
        "units that look alike are two", "PlanModel/Model/UnitNames.swift",
        "if name.utf8.allSatisfy({ $0.beginsIdeograph || $0 & 0xC0 == 0x80 }) { return name }\n  let bytes",
        "if FAULT || name.utf8.allSatisfy({ $0.beginsIdeograph || $0 & 0xC0 == 0x80 }) { return name }\n  let bytes"
      ),
      Mutant(
        "merge forgets the other id", merge, "let all = Set(ours + theirs)",
        "let all = Set(FAULT ? ours : ours + theirs)"),
      Mutant(
        "records under the other id not the item's", "PlanModel/Query/Snapshot.swift",
        "united.unite(plan.otherIDs)", "if !FAULT { united.unite(plan.otherIDs) }"),
      Mutant(
        "deleted and edited is no conflict", merge,
        "return before.says == left.lines[one].says ?",
        "return FAULT || before.says == left.lines[one].says ?"
      ).noticed(by: "MergePropertyTests|MergeTests"),
      Mutant(
        "half of what was deleted stays", "PlanModel/Merge/MergedLines.swift",
        "if elements[under].contains(where: {", "if !FAULT, elements[under].contains(where: {"),
    ]
  }()

  /// What tables and files say of items.
  private static let showing: [Mutant] = [
    Mutant(
      "what was taken back is the last entry", "PlanModel/Journal/Ledger.swift",
      "&& !voided[index] && event.kind.isEntry", "&& (FAULT || !voided[index]) && event.kind.isEntry"),
    Mutant(
      "every record is an entry", "PlanModel/Journal/Ledger.swift", "[index] && event.kind.isEntry",
      "[index] && (FAULT || event.kind.isEntry)"),
    Mutant(
      "plan that was changed before a failure not shown", "BoardUI/Board/BoardLoop.swift",
      "if let plan = services.plan(place) {", "if let plan = services.plan(place), !FAULT {"
    ).noticed(by: "BoardUITests"),
    Mutant(
      "another plan's filter leaves all", "PlanModel/Query/Filter.swift",
      "if filter.unit != nil && unit == nil ||", "if !FAULT && filter.unit != nil && unit == nil ||"
    ).noticed(by: "BoardUITests"),
    Mutant(
      "a lot is taken back one by one", "PlanModel/Journal/JournalQueries.swift",
      "&& record.milliseconds == time",
      "&& record.milliseconds == time && (!FAULT || $0 == last)"
    ).noticed(by: "LotTests"),
    Mutant(
      "what follows within a lot's time belongs to it", "PlanStore/JournalWriter.swift",
      "if last >= time.milliseconds,", "if !FAULT, last >= time.milliseconds,"
    ).noticed(by: "OutboxTests"),
    Mutant(
      "a lot is recorded without a preview", "BoardUI/Desk/Wishes.swift",
      "if wish.items.count == 1 { return submit(wish) }",
      "if FAULT || wish.items.count == 1 { return submit(wish) }"
    ).noticed(by: "ManyTests"),
    Mutant(
      "a lot decides conflicts", "BoardUI/Desk/Marks.swift",
      "case .status: plans[wish.plan].conflicts[index]",
      "case .status: !FAULT && plans[wish.plan].conflicts[index]"
    ).noticed(by: "ManyTests"),
    Mutant(
      "one word of several is enough", "PlanModel/Query/SearchIndex.swift",
      "where !found[item] { result[item] = false }", "where !found[item] && !FAULT { result[item] = false }"
    ).noticed(by: "FindingTests"),
    Mutant(
      "pinyin of capital letters", "PlanBytes/Pinyin.swift",
      "guard isSmall, !text.isEmpty,", "guard FAULT || isSmall, !text.isEmpty,"
    ).noticed(by: "PinyinTests"),
    Mutant(
      "initials of two letters leave others out", "PlanBytes/Pinyin.swift",
      "guard letters.count >= 3", "guard FAULT || letters.count >= 3"
    ).noticed(by: "PinyinTests"),
    Mutant(
      "a day to come is written to", "BoardUI/Desk/Desk.swift",
      "isSealed || today.map", "isSealed || !FAULT && today.map"
    ).noticed(by: "SteppingTests"),
    Mutant(
      "what is recorded goes to the first plan", "BoardUI/Desk/Effects.swift",
      "case .save(let wish): wish.plan",
      "case .save(let wish): FAULT ? 0 : wish.plan"
    ).noticed(by: "BoardUITests"),
    Mutant(
      "view that is closed keeps its rows", "BoardUI/Board/BoardState.swift",
      "views[openView].close()",
      "if !FAULT { views[openView].close() }"
    ).noticed(by: "BoardUITests"),
    Mutant(
      "item stays in the column of its old phase", "BoardUI/Views/PhaseView.swift",
      "if laidOut != desk.changes.figures {",
      "if laidOut == nil || !FAULT && laidOut != desk.changes.figures {"
    ).noticed(by: "BoardUITests"),
    Mutant(
      "due phase that is new not counted", "BoardUI/Desk/PlanFigures.swift",
      "if let phase = new.duePhase {",
      "if let phase = new.duePhase, !FAULT {"
    ).noticed(by: "BoardUITests"),
    Mutant(
      "records offered where none can be saved", "BoardUI/Desk/Needs.swift",
      "case .writing: isReadOnly ?",
      "case .writing: isReadOnly && !FAULT ?"
    ).noticed(by: "BoardUITests"),
    Mutant(
      "what waits is not tried again", "BoardUI/Desk/OutsideChanges.swift",
      "outbox.wantsDelivery && !outbox.isAway",
      "!FAULT && outbox.wantsDelivery && !outbox.isAway"
    ).noticed(by: "BoardUITests"),
    Mutant(
      "wordings not compared", "PlanModel/Compare/PlanDifference.swift",
      "!before.says(after)", "!FAULT, !before.says(after)"),
    Mutant(
      "filter not written", "PlanReport/Report.swift", "filter.isEmpty ? nil :",
      "FAULT || filter.isEmpty ? nil :"
    ).noticed(by: "PlanReportTests"),
    Mutant(
      "filter not written for programs", "PlanReport/JSONFilter.swift",
      "guard !filter.isEmpty else", "guard !FAULT, !filter.isEmpty else"
    ).noticed(by: "PlanReportTests"),
    Mutant(
      "a last entry that was taken back", "PlanModel/Query/LastEntries.swift",
      "if own.contains(where: { self[$0].says == .void }) {",
      "if !FAULT, own.contains(where: { self[$0].says == .void }) {"
    ).noticed(by: "LastEntryTests"),
    Mutant(
      "sealed lines are counted and not compared", "PlanModel/Check/Seal.swift",
      "return Seal.digest(of: lines.map(\\.line)) == sealed.digest ? nil",
      "return FAULT || Seal.digest(of: lines.map(\\.line)) == sealed.digest ? nil"
    ).noticed(by: "SealTests"),
    Mutant(
      "a seal of the same name is written over", "PlanSync/MergedContent.swift",
      "guard isApart else { return changes.set(difference.path, to: old) }",
      "guard FAULT || isApart else { return changes.set(difference.path, to: old) }"
    ).noticed(by: "SealSyncTests"),
    Mutant(
      "a sheet for a unit with nothing open", "duban/Commands/UnitSheets.swift",
      "$0.items.contains { $0.status.isOpen }", "$0.items.contains { FAULT || $0.status.isOpen }"
    ).noticed(by: "UnitSheetTests"),
    Mutant(
      "a piece that could not be written is tried again", "PlanReport/ReportSink.swift",
      "if failure == nil {", "if FAULT || failure == nil {"
    ).noticed(by: "PlanReportTests"),
    Mutant(
      "the language of the variable goes before that of the command", "duban/LanguageChoice.swift",
      "if let word = named.last {", "if variable == nil || !FAULT, let word = named.last {"
    ).noticed(by: "LanguageTests"),
    Mutant(
      "no room for longer words of the status", "PlanPhrases/Items.swift",
      "case (.english, .status): max(columns,", "case (.english, .status): FAULT ? columns : max(columns,"
    ).noticed(by: "PlanReportTests"),
    Mutant(
      "heads of another language are not those of our table", "PlanImport/Table/OwnTable.swift",
      "column.headings.contains(trimmed($0.text))",
      "(FAULT ? [column.heading] : column.headings).contains(trimmed($0.text))"
    ).noticed(by: "OwnTableTests"),
    Mutant(
      "what was recorded late is told of nowhere", "PlanModel/Query/PeriodEvents.swift",
      "|| recorded.contains(record.milliseconds)", "|| !FAULT && recorded.contains(record.milliseconds)"
    ).noticed(by: "ChangesTests"),
    Mutant(
      "what was recorded late was known before", "PlanModel/Query/Changes.swift", "touched.late.isEmpty",
      "(FAULT || touched.late.isEmpty)"
    ).noticed(by: "ChangesTests"),
    Mutant(
      "unit that reported is silent", "PlanModel/Query/Changes.swift", "&& !hasEntry[$0]",
      "&& (FAULT || !hasEntry[$0])"
    ).noticed(by: "ChangesTests"),
    Mutant(
      "target is reached by what is less", "PlanModel/Query/TargetStanding.swift",
      "case .atLeast: value >= goal", "case .atLeast: FAULT || value >= goal"
    ).noticed(by: "StandingTests"),
    Mutant(
      "what others recorded is taken back", "BoardUI/Desk/LookingBack.swift",
      "if change.event.who != person?.name {", "if !FAULT, change.event.who != person?.name {"
    ).noticed(by: "ChangesViewTests"),
    Mutant(
      "targets of the plan stand under a filter", "BoardUI/Views/TargetView.swift",
      "isWhole: !desk.isFiltered", "isWhole: FAULT || !desk.isFiltered"
    ).noticed(by: "TargetViewTests"),
    Mutant(
      "share of nearly all is all", "PlanModel/Query/Share.swift", "max(1, min(whole - 1,",
      "max(1, min(FAULT ? whole : whole - 1,"
    ).noticed(by: "ShareTests"),
    Mutant(
      "what was dealt with stays on top", "BoardUI/Desk/PlanFigures.swift", "return .watchChanged",
      "return FAULT ? .counted : .watchChanged"
    ).noticed(by: "TableViewTests"),
    Mutant(
      "items behind an edit stand where others stood", "PlanModel/Query/Snapshot.swift",
      "return state(of: index + shift)", "return state(of: FAULT ? index : index + shift)"
    ).noticed(by: "SnapshotTests"),
    Mutant(
      "plan that nobody used is red", "PlanModel/Query/Snapshot.swift",
      "journal.count == 0 && endedOn != nil", "!FAULT && journal.count == 0 && endedOn != nil"
    ).noticed(by: "TableViewTests"),
    Mutant(
      "part that does not fit is open", "BoardUI/Views/TablePart.swift", "guard end <= rows ||",
      "guard FAULT || end <= rows ||"
    ).noticed(by: "TableViewTests"),
    Mutant(
      "selection goes to another heading", "BoardUI/Views/TableView.swift",
      "if let place = own.firstIndex(of: row) { return place }",
      "if !FAULT, let place = own.firstIndex(of: row) { return place }"
    ).noticed(by: "TableViewTests"),
    Mutant(
      "unit that leads with another has nothing", "PlanModel/Query/ItemGroup.swift",
      "Set(leads).map(Int.init)", "Set(FAULT ? leads.prefix(1) : leads).map(Int.init)"
    ).noticed(by: "TableViewTests"),
    Mutant(
      "what others deal with leads to another item", "BoardUI/Views/TableView.swift", "if isOwn, case",
      "if FAULT || isOwn, case"
    ).noticed(by: "TableViewTests"),
    Mutant(
      "sheets are believed against the board", "PlanImport/Filled/SheetMerge.swift",
      "before.status == item.status && !item.hasStatusConflict",
      "FAULT || before.status == item.status && !item.hasStatusConflict"
    ).noticed(by: "SheetMergeTests"),
    Mutant(
      "what a sheet says is recorded again", "PlanImport/Filled/SheetMerge.swift",
      "guard !isKnown else { return }", "guard FAULT || !isKnown else { return }"
    ).noticed(by: "SheetMergeTests"),
    Mutant(
      "ids are believed against number and title", "PlanImport/Filled/SheetMerge.swift",
      "if isMixedUp(row, item) {", "if !FAULT, isMixedUp(row, item) {"
    ).noticed(by: "SheetMergeTests"),
    Mutant(
      "comments of sheets vanish", "PlanImport/Filled/FilledTables.swift",
      "FilledTables.told.contains($0.kind)", "!FAULT && FilledTables.told.contains($0.kind)"
    ).noticed(by: "SheetMergeTests"),
    Mutant(
      "the moment that a sheet shows says nothing", "PlanImport/Filled/SheetPast.swift",
      "if record == nil, let moment, let day {", "if !FAULT, record == nil, let moment, let day {"
    ).noticed(by: "SheetMergeTests"),
    Mutant(
      "full-width signs begin no formula", "PlanReport/Sheet.swift", "first.value >= 0xFF01 &&",
      "!FAULT && first.value >= 0xFF01 &&"
    ).noticed(by: "PlanReportTests"),
  ]
}
