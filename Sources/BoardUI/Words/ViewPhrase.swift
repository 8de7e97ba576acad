import PlanModel
import PlanPhrases

/// What the views of phases, units, targets and changes say.
package enum ViewPhrase: Phrase, Equatable {
  case unitTotal, unitShare, unitNextDue, unitSilent, neverReported, unitOpen, unitLate, unitSupports
  case unitTargets, unitLastEntry, unitSummary(lead: Int, all: Int, late: Int, silent: Int, days: Int)
  case unitWhole(UnitStanding), earlierRecords(Int), phaseFigures(time: Int?, Progress), call(Call)
  case nothingInPhase, lateCount(Int), soonShort(Int), targetName, targetGoal, targetLast, targetGap
  case targetSeries, targetSummary(TargetFigures), missing(String), targetState(TargetState), unreported
  case noTargets, planAsWhole, sinceIssue, thisWeek, thisMonth, lastMonth, otherPeriod, dayRange(DayRange)
  case ordered(by: EventOrder), nothingHappened, changeWhat, changeWho, changeWhen, changeItem, changeRecorded
  case outsidePhases, cell(Status), moreUnits(Int)
}
