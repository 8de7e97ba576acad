import PlanModel
import PlanPhrases

/// What the board says where many items are recorded at once.
package enum LotPhrase: Phrase, Equatable {
  case unfit(StepObstacle, Int), undone(Int), mark(Int, String), due(Int, String)
  case plannedDue(Int), note(Int, String), items([String], hasMore: Bool), same(Int)
  case unfinished(left: Int, [String], hasMore: Bool), conflicts(Int), hidden(Int)
  case progress(Progress, Progress), month(String, from: Int, to: Int), inConflict(Int), isSo
}
