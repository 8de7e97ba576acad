import NcursesTerminal
import PlanPhrases

/// What is said of the machine that the program runs on, and of the rights of folders.
enum DoctorPhrase: Phrase, Equatable {
  // What is looked at
  case terminal, charset, signs, locale, planFolder, ownFolder, git, clock

  // What was found
  case good, remedy, notSeen
  case terminalIs(String, columns: Int, rows: Int, colors: Int), smallTerminal(columns: Int, rows: Int)
  case isUTF8, isGBK, charsetUnknown, noTerminalToAsk
  case signsTake(Int), signsUnknown, ruler(Int), compareRuler
  case localeIs(String), localeChosen
  case folderIs(String, isWritable: Bool), ownFolderElsewhere(String), gitIsThere
  case clockIs(String), clockBefore(now: String, record: String), clockUnset(String)
  case allGood, someToMend(Int)

  // Rights
  case noGroup(String), noPlanToShare(String), getentMissing(String)
  case groupGiven(String, group: String), rightsGiven(String, UInt32), rightsLeft(String), rightsAreRight(
    String, group: String)
  case mustBeRoot
}
