import ArgumentParser
import BoardUI
import FoundationEssentials
import Glibc
import PlanModel
import PlanPhrases
import PlanStore

/// `duban demo`: a throw-away copy of the shipped plan with simulated progress.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "demo", abstract: said(.aboutDemo))

  @OptionGroup var options: SharedOptions
  @Flag(help: help(.optionNoMouse))
  var noMouse = false

  func run() throws {
    let place = try DemoFolder()
    defer { place.remove() }
    let folder = place.path
    var request = try options.request
    do {
      try FileManager.default.createDirectory(atPath: folder + "/journal", withIntermediateDirectories: true)
      var demo = DemoPlan(PackageResources.plan_md, in: request.language)
      try Data(demo.source).write(to: URL(filePath: folder + "/plan.md"))
      try Data(demo.journal()).write(to: URL(filePath: folder + "/journal/demo.tsv"))
    } catch {
      throw CommandError(saying: FileError(.other("\(error)"), call: .write, path: folder))
    }
    request.asOf = request.asOf ?? DemoPlan.day.description
    // What is marked in the demo is kept nowhere else; only the person's name is remembered.
    var folders = UserFolders(environment: environmentVariable)
    folders.state = folder + "/state"
    let session = try Session(PlanFolder(path: folder), request, folders)
    try session.showBoard(hasMouse: !noMouse, lessons: session.snapshot.lessons)
  }
}

extension Snapshot {
  /// What there is to try on it; nil where nothing is late.
  fileprivate var lessons: Lessons? {
    let late = lights.indices.filter { lights[$0] == .red }
    return late.lazy.compactMap { self[$0].leads.first }.first.map { Lessons(unit: $0) }
  }
}
