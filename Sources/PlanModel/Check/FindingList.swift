import PlanBytes

/// What is found in many files: the first findings of each one by one, as long as there are not too many altogether.
struct FindingList {
  private let folder: String
  private let width: DisplayWidth
  private var listed: [Diagnostic] = []
  private var ofFiles: [Key: OfFile] = [:]
  /// How many are listed one by one altogether.
  private static let most = 1000

  /// Damage is not crowded out by what only somebody should know.
  private struct Key: Hashable {
    var file: String
    var severity: Severity
  }

  private struct OfFile {
    var listed = 0
    var rest = FindingRest()
  }

  init(folder: String, width: DisplayWidth) {
    self.folder = folder
    self.width = width
  }

  mutating func add(
    _ problem: JournalProblem, file: String, line: Int, _ content: ArraySlice<UInt8>?, _ range: ByteRange?
  ) {
    let key = Key(file: file, severity: problem.severity)
    guard listed.count < FindingList.most, ofFiles[key]?.listed ?? 0 < FindingRest.listed else {
      ofFiles[key, default: OfFile()].rest.add(problem.severity, line: line)
      return
    }
    ofFiles[key, default: OfFile()].listed += 1
    listed.append(
      Diagnostic(
        problem, file: file.isEmpty ? folder : "\(folder)/\(file)", line: line, content: content,
        range: range, width: width))
  }

  /// Of a file elsewhere, by its path: what this machine has of its own are a few files.
  mutating func add(_ problem: JournalProblem, path: String) {
    listed.append(Diagnostic(problem, file: path, line: 1, content: nil, range: nil, width: width))
  }

  /// By file and line; files of which nothing is listed in one line together.
  func diagnostics() -> [Diagnostic] {
    let listedFiles = Set(ofFiles.filter { $0.value.listed > 0 }.map(\.key.file))
    var (result, others, names) = (listed, (count: 0, worst: Severity.warning), Set<String>())
    for (key, found) in ofFiles {
      if listedFiles.contains(key.file) {
        result += found.rest.diagnostic(file: "\(folder)/\(key.file)", width: width).map { [$0] } ?? []
      } else {
        names.insert(key.file)
        others = (others.count + found.rest.count, max(others.worst, key.severity))
      }
    }
    result.sort { one, other in
      if (one.file, one.line) != (other.file, other.line) {
        return (one.file, one.line) < (other.file, other.line)
      }
      return "\(one.problem)" < "\(other.problem)"
    }
    if !names.isEmpty {
      result.append(
        Diagnostic(
          .moreFiles(others.count, files: names.count, others.worst), file: folder, line: 1, content: nil,
          range: nil, width: width))
    }
    return result
  }
}

extension FindingRest {
  /// One line for all of it; nil where there is nothing.
  func diagnostic(file: String, width: DisplayWidth) -> Diagnostic? {
    lines.map { lines in
      Diagnostic(
        .more(count, through: lines.upperBound, severity), file: file, line: lines.lowerBound, content: nil,
        range: nil, width: width)
    }
  }
}
