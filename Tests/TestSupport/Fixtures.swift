import Foundation
import PlanModel

/// The repository, found from this file.
package let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The bytes of a file of the repository.
package func file(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: repository.appending(path: path)))
}

package func shippedPlan() throws -> Plan { Plan(reading: try file("Plans/lianshan/plan.md")) }

package func plan(_ text: String) -> Plan { Plan(reading: Array(text.utf8)) }

package func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
  return day
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A small plan in which every kind of line occurs.
package let smallPlan = """
  # 某县整治方案
  - 格式: duban 1
  - 临期天数: 30
  - 期限: 2019-12 全面完成
  - 将来的栏目: 保留

  ## 单位
  - 县水务局；简称: 水务局、水利局

  ## 阶段
  ### （一）动员阶段 2018-01 – 2018-03
  - 简称: 动员
  - 召开动员会 ^aaaaaa2
  ### （二）攻坚阶段 2018-04 – 2018-12

  ## （一）治水
  ### 1. 整治河道
  先摸底，再整治。
  - 牵头: 水务局；配合: 县林业局；期限: 阶段二 ^aaaaaa3
    - 指标: 达标率 ≥ 85 % ^aaaaaa4
  ### 2. 清理养殖场
  - 牵头: 县农业局、县环保局；内容: 拆除；期限: 2018-06 ^aaaaaa5
  - 牵头: 县环保局；内容: 监测；期限: 2018-09-30；备注: 每月一次 ^aaaaaa6

  ## （二）护林
  ### 1. 建立制度
  #### （1）林长制
  - 牵头: 县林业局 ^aaaaaa7
  #### （2）审计
  - 牵头: 县审计局 ^aaaaaa8

  ## 保障措施
  ### （一）加强领导
  成立领导小组。

  """
