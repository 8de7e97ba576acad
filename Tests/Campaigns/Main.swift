import ArgumentParser

/// Long runs that look for losses: one command for each, all listed in `README.md` beside this file.
@main
struct Campaigns: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaigns", abstract: "Runs that look for lost, doubled or falsely acknowledged events.",
    subcommands: [
      BitsCampaign.self, FoldCampaign.self, ClocksCampaign.self, GrowthCampaign.self, GitCampaign.self,
      ShrinkCampaign.self, TwinsCampaign.self, WritersCampaign.self, SchedulesCampaign.self,
      EditorsCampaign.self, KillCampaign.self, SyscallsCampaign.self, FailuresCampaign.self,
      FullCampaign.self, PowercutCampaign.self, DurabilityCampaign.self, BoardsCampaign.self,
      MutantsCampaign.self,
      StateCampaign.self, RightsCampaign.self, CostCampaign.self, KeysCampaign.self,
      ResizeCampaign.self, LotsCampaign.self,
      OpeningCampaign.self, MergeCampaign.self,
      SessionCommand.self, IdentifierCommand.self, OutsiderCommand.self, Writer.self, LotCommand.self,
    ])
}
