extension NoteText.Part {
  /// The words that a line of a note begins with where this part does, as FORMAT.md has them, then others that are
  /// read; none where it begins with no word.
  var marks: [String] {
    switch self {
    case .progress: []
    case .problems: ["存在问题：", "Problems: "]
    case .next: ["下一步：", "Next: "]
    case .paper: ["文号：", "Paper no.: "]
    }
  }
}
