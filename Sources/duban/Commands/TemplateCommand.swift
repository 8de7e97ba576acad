import ArgumentParser
import PlanModel
import PlanPhrases
import PlanReport
import PlanStore

/// `duban template NAME`: writes out the document that a paper is filled into, to be edited.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "template", abstract: said(.aboutTemplate))

  @OptionGroup var language: LanguageOption

  @Argument(help: help(.argumentTemplate, .name))
  var name: String

  @Option(help: help(.optionTemplateOutput, .document))
  var output: String?

  @Flag(help: help(.optionReplace))
  var yes = false

  func run() throws {
    guard let shipped = ShippedTemplate(named: name) else {
      throw CommandError(saying: PaperPhrase.noTemplate(name), code: 2)
    }
    let path = output ?? shipped.name + ".docx"
    guard try yes || mayWrite(path, .ofRun) else { return }
    let bytes = try made { () throws(ReportError) in try shipped.template.bytes }
    try mapped { () throws(StoreError) in try writeReport(path, bytes, isReplacing: true) }
    try writeOutput(PaperPhrase.templateWritten(ReportPlace.whole(path), shipped.name), in: .ofRun)
  }
}

extension Session {
  /// A paper that is filled in; what somebody should know of its template is said on standard error.
  ///
  /// - Parameter path: of the template that the person names; nil: the one in the plan's folder, else the shipped one.
  func filled(
    _ shipped: ShippedTemplate, _ path: String? = nil, with values: TemplateValues
  ) throws -> Template.Filled {
    let (template, name) = try template(shipped, path)
    let filled = try made(from: name) { () throws(ReportError) in try template.filled(with: values) }
    for number in filled.typed {
      writeError(
        PaperPhrase.typedNumber(name, paragraph: number.paragraph, number.name, number.typed, number.counted),
        in: language)
    }
    return filled
  }

  /// A template, and what it is called.
  func template(_ shipped: ShippedTemplate, _ path: String? = nil) throws -> (Template, name: String) {
    let file = shipped.name + ".docx"
    let own = "\(store.folder.path)/\(Session.templateFolder)/\(file)"
    let isThere = store.folder.hasRegularFile("\(Session.templateFolder)/\(file)")
    guard let chosen = path ?? (isThere ? own : nil) else { return (shipped.template, shipped.name) }
    let bytes = try mapped { () throws(StoreError) in try readWholeFile(chosen) }
    do throws(ImportError) {
      return (try Template(reading: bytes), chosen)
    } catch {
      throw CommandError(saying: PaperPhrase.templateUnreadable(chosen, error.text(in: language)))
    }
  }

  /// Beside the plan.
  private static let templateFolder = "templates"
}

/// What a report comes to; why it cannot be made is said with the place in its template.
func made<Result>(from name: String = "", _ body: () throws(ReportError) -> Result) throws -> Result {
  do throws(ReportError) {
    return try body()
  } catch {
    if let problem = error.template { throw CommandError(saying: PaperPhrase.templateProblem(name, problem)) }
    if let problem = error.document {
      throw CommandError(saying: PaperPhrase.templateUnreadable(name, problem.text(in: .ofRun)))
    }
    throw CommandError(saying: FileError(FileError.Reason(error.code), call: .write))
  }
}
