import PlanModel
import PlanStore
import Subprocess

/// A program that turns a document into one that is read here.
struct Converter: Sendable {
  var name: String
  var formats: Set<ImportError.ForeignFormat>
  /// What it may use, in KiB; those that draw pages need more than those that pick out text.
  var memory: Int
  var words: @Sendable (Workplace) -> [String]
  /// The file that it writes into its workplace; nil where it writes to its output.
  var result: String?

  /// In the order in which they are tried.
  static let all = [
    Converter(
      name: "soffice", formats: [.doc, .wps], memory: 6 << 20,
      words: { place in
        [
          "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
          "-env:UserInstallation=\(place.profileURL)", "--convert-to", "docx", "--outdir", "out",
          Workplace.document,
        ]
      }, result: "out/document.docx"),
    Converter(
      name: "antiword", formats: [.doc, .wps], memory: 256 << 10,
      words: { _ in ["-m", "UTF-8.txt", "-w", "0", Workplace.document] }),
    Converter(
      name: "pdftotext", formats: [.pdf], memory: 1 << 20,
      words: { _ in ["-tsv", "-q", "-l", "2000", Workplace.document, "-"] }),
  ]
}

/// Turns documents into ones that are read, with programs that this machine may have. Each runs by itself, in a folder
/// of its own, without a network, and within limits of memory, time and output.
package struct Converters: Sendable {
  /// Where programs are looked for, as in `PATH`.
  private let path: String
  /// How long one may take.
  private let patience: Duration
  /// The longest result, in bytes.
  private static let longest = 64 << 20

  package init(path: String, patience: Duration = .seconds(60)) {
    self.path = path
    self.patience = patience
  }

  /// - Returns: the bytes of a Word document or a text, or what `pdftotext -tsv` writes; nil where no program for the
  ///   format is installed.
  /// - Throws: why the first one that is there gave nothing, where no other did.
  package func convert(
    _ format: ImportError.ForeignFormat, _ bytes: [UInt8]
  ) throws(ImportError) -> [UInt8]? {
    var failure: ImportError?
    for converter in Converter.all where converter.formats.contains(format) {
      do throws(ImportError) {
        if let result = try run(converter, bytes) { return result }
      } catch .stopped {
        throw .stopped
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return nil
  }

  private func run(_ converter: Converter, _ bytes: [UInt8]) throws(ImportError) -> [UInt8]? {
    guard let place = Workplace(for: bytes) else { throw .unreadable(program: converter.name) }
    defer { place.remove() }
    let ending = Interrupt.watched { call(converter, in: place).run() }
    switch ending {
    case .noProgram, .ended(Converters.notInstalled, _, _): return nil
    case .outOfTime: throw Interrupt.isAsked ? .stopped : .tooSlow(program: converter.name, patience)
    case .failed: throw .unreadable(program: converter.name)
    case .ended(let status, let output, let errors):
      if String(decoding: errors, as: UTF8.self).contains("ncorrect password") { throw .encrypted }
      let result = converter.result.map { place.contents(of: $0, upTo: Converters.longest) } ?? output
      guard status == 0, let result else { throw .unreadable(program: converter.name) }
      return result
    }
  }

  // MARK: How it is started

  private static let notInstalled: Int32 = 127

  /// Sets the limits (KiB of memory, seconds of processor time, blocks of 512 bytes of a file), leaves the network where the
  /// system lets everybody do so, and becomes the program.
  private static let script = """
    command -v "$4" >/dev/null || exit \(notInstalled)
    ulimit -c 0; ulimit -v "$1"; ulimit -t "$2"; ulimit -f "$3"; shift 3
    unshare -rn true 2>/dev/null && exec unshare -rn "$@"
    exec "$@"
    """

  private func call(_ converter: Converter, in place: Workplace) -> ProgramCall {
    let seconds = max(1, patience.components.seconds)
    let limits = [converter.memory, Int(seconds), Converters.longest / 512].map { "\($0)" }
    // Where sh is told to go first, since a program cannot be started in another folder than this one's own.
    let start = "cd \"$0\" || exit 1\n" + Converters.script
    return ProgramCall(
      .path("/bin/sh"),
      words: ["-c", start, place.path] + limits + [converter.name] + converter.words(place),
      environment: .custom(environment(in: place)), longest: Converters.longest,
      patience: waitUntilOver)
  }

  /// Nothing of the user's own: neither settings nor a display.
  private func environment(in place: Workplace) -> [[UInt8]] {
    ["PATH=\(path)", "HOME=\(place.path)", "TMPDIR=\(place.path)", "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp"]
      .map {
        $0.pathBytes + [0]
      }
  }

  private func waitUntilOver(_ session: ProgramCall.Session) async {
    let end = ContinuousClock.now + patience
    while !Interrupt.isAsked, !Task.isCancelled, ContinuousClock.now < end {
      try? await Task.sleep(for: .milliseconds(20))
    }
  }
}
