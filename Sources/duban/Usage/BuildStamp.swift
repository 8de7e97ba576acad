/// Which state of the sources the program was made from. Git fills it in where it packs them (`git archive`,
/// "export-subst"); sources that were not packed say nothing.
enum BuildStamp {
  private static let commitWritten = "$Format:%h$"
  private static let dayWritten = "$Format:%cs$"

  /// The commit, shortened, and its day; nil where the sources were not packed.
  static var written: (commit: String, day: String)? {
    commitWritten.hasPrefix("$") ? nil : (commitWritten, dayWritten)
  }
}
