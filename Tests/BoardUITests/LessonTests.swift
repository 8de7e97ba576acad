import PlanModel
import TestSupport
import Testing

@testable import BoardUI

/// The three tasks of the demo.
@Suite struct LessonTests {
  @Test func tasksAreTickedAsTheyAreDone() throws {
    var play = Play(try shippedPlan(), lessons: Lessons(unit: "县水务局"))
    #expect(play.screen.contains("试一试  [ ] 找出县水务局逾期的一项  [ ] 记一条进展  [ ] 撤销"))
    play.select("4.2")
    play.typeKeys("d2018-8-1\t提前\r")
    #expect(play.screen.contains("[ ] 找出县水务局逾期的一项"), "it was only put in sight")
    play.type("u水务")
    play.press(.enter, .home)
    while play.desk.selectedItem.map({ play.desk[$0].number }) != "4.2" { play.press(.down) }
    #expect(play.screen.contains("[x] 找出县水务局逾期的一项"))
    play.typeKeys("n截污\r")
    #expect(play.screen.contains("[x] 记一条进展") && play.screen.contains("[ ] 撤销"))
    play.type("z")
    #expect(play.screen.contains("都会了") && play.screen.contains("[x] 撤销"))
    #expect(!Play(try shippedPlan()).screen.contains("试一试"))
  }
}
