import ArgumentParser
import Foundation
import Glibc
import PlanModel

/// What the program reads grows to the double: it takes no more than a little over double the processor time.
struct GrowthCampaign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth", abstract: "Each kind of input doubled: at most 2.3 times the processor time.")

  @OptionGroup var options: CampaignOptions
  @Option(help: "Only kinds whose name contains this.")
  var only = ""
  @Option(help: "Sizes grow until the program takes so long, in seconds.")
  var least = 0.2
  @Option(help: "The program; by default a release build where there is one, else the one beside this.")
  var program: String?

  /// More than this for the double is too much: n log n and memory that is further away stay below.
  private static let most = 2.3
  /// Every size is measured so often; the best counts.
  private static let runs = 3

  func run() async throws {
    var tally = Tally("growth", options)
    let kinds = GrowthKind.all.filter { only.isEmpty || $0.name.contains(only) }
    for kind in kinds.prefix(options.trials ?? .max) { try measure(kind, &tally) }
    try tally.finish()
  }

  private func measure(_ kind: GrowthKind, _ tally: inout Tally) throws {
    let scratch = try ScratchFolder("growth")
    let site = Site(root: scratch.path)
    var (size, usage) = (kind.first, try best(kind, kind.first, site))
    while usage.seconds < least, usage.code == kind.code {
      size *= 2
      usage = try best(kind, size, site)
    }
    // Where something else was going on meanwhile, it is measured once more.
    var (double, ratio) = (usage, Double.infinity)
    for _ in 0..<2 where ratio >= GrowthCampaign.most {
      usage = try best(kind, size, site)
      double = try best(kind, size * 2, site)
      ratio = min(ratio, double.seconds / usage.seconds)
    }
    tally.count("kinds")
    say(
      "\(kind.name): \(size) in \(rounded(usage.seconds, 2)) s, \(size * 2) in "
        + "\(rounded(double.seconds, 2)) s: \(rounded(ratio, 2)) times")
    if ratio >= GrowthCampaign.most { tally.fail("\(kind.name): \(rounded(ratio, 2)) times for the double") }
    if double.code != kind.code {
      tally.fail("\(kind.name): exit code \(double.code.map { "\($0)" } ?? "none"), not \(kind.code)")
    }
  }

  private func best(_ kind: GrowthKind, _ size: Int, _ site: Site) throws -> Usage {
    var best: Usage?
    for run in 0..<GrowthCampaign.runs {
      if run == 0 || kind.writes { try kind.make(site, size) }
      let used = try usage(
        of: [program ?? Programs.fastest] + kind.words + kind.object(site),
        environment: site.variables)
      if best.map({ used.seconds < $0.seconds }) ?? true { best = used }
      // Of what takes very long already a second look says no more.
      if used.seconds > 10 { break }
    }
    return best ?? Usage(seconds: 0, code: nil)
  }
}

extension Programs {
  /// A release build of the program under test where there is one, since that is what people run.
  fileprivate static var fastest: String {
    let release = "\(duban.dropLast("/debug/duban".count))/release/duban"
    return duban.hasSuffix("/debug/duban") && access(release, X_OK) == 0 ? release : duban
  }
}

extension Site {
  /// The environment of a program that works on it.
  fileprivate var variables: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "LANG": "C.UTF-8", "HOME": config,
      "XDG_STATE_HOME": state, "XDG_CONFIG_HOME": config, "XDG_DATA_HOME": "\(config)/data",
    ]
  }
}
