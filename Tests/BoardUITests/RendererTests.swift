import BoardUI
import PlanModel
import TestSupport
import Testing

/// A frame for which lines of the one before were used again is the frame that is made anew.
@Suite struct RendererTests {
  private static let keys: [Key] = [
    .down, .down, .down, .up, .tab, .character("1"), .character("2"), .character("3"), .pageDown, .pageUp,
    .home, .end, .left,
    .right, .enter, .escape,
    .character(" "), .character("o"), .character("u"), .character("f"), .character("c"), .character("z"),
    .character("s"), .character("v"), .character("/"), .character("水"), .backspace,
  ]

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func keptLinesAreThoseThatWouldBeMade(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var play = Play(try shippedPlan(), rows: seed % 2 == 0 ? 24 : 40, columns: seed % 2 == 0 ? 80 : 120)
    var renderer = Renderer()
    for step in 0..<600 {
      let key = Self.keys[Int(generator.next() % UInt64(Self.keys.count))]
      guard play.press(key) else { return }
      let (kept, fresh) = (renderer.frame(of: play.state), render(play.state))
      #expect(kept == fresh, "after \(step) keys, the last of them \(key)")
      if kept != fresh { return }
    }
  }
}
