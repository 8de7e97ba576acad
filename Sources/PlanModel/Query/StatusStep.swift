/// What somebody may want to say of where an item stands: a status, or a step on the way to 销号.
package enum StatusStep: Hashable, Sendable {
  case status(Status)
  case closing(ClosingStep)

  /// Reads a status or a step by any word that people use for it; nil for anything else.
  package init?(_ text: String) {
    if let status = Status(text) {
      self = .status(status)
    } else if let step = ClosingStep(text) {
      self = .closing(step)
    } else {
      return nil
    }
  }

  /// All of them, in the order in which they are offered.
  package static let all =
    Status.allCases.map { StatusStep.status($0) } + ClosingStep.allCases.map { .closing($0) }

  /// The word in commands.
  package var code: String {
    switch self {
    case .status(let status): status.code
    case .closing(let step): step.code
    }
  }

  /// The kind of event that says it, and the value of that.
  package var kind: Event.Kind { self == .closing(.ask) ? .close : .mark }
  package var value: String {
    switch self {
    case .status(let status): status.code
    case .closing(.ask): ""
    case .closing(.turnBack): Status.doing.code
    }
  }

  package var isStatus: Bool { if case .status = self { true } else { false } }

  /// Whether a reason has to be written (受阻, 不再办理, 退回).
  package var needsReason: Bool {
    [.status(.blocked), .status(.dropped), .closing(.turnBack)].contains(self)
  }
}

/// A step between 已完成 and 已销号.
package enum ClosingStep: CaseIterable, Sendable {
  /// 申请销号
  case ask
  /// 退回
  case turnBack

  /// The word in commands.
  package var code: String { self == .ask ? "ask-to-close" : "send-back" }
}

/// Why a step cannot be taken with an item.
package enum StepObstacle: Hashable, Sendable {
  /// Only what is done can be closed.
  case isNotDone
  case isAskedAlready
  /// Nobody asked to close it.
  case isNotAsked
}

extension Snapshot {
  /// Why a step cannot be taken with an item; nil where it can.
  package func obstacle(to step: StatusStep, _ index: Int) -> StepObstacle? {
    switch step {
    case .status: nil
    case .closing(.ask):
      statuses[index] != .done ? .isNotDone : closing(of: index).pending == nil ? nil : .isAskedAlready
    case .closing(.turnBack): closing(of: index).pending == nil ? .isNotAsked : nil
    }
  }

  /// Whether a reason has to be written for a step with an item: not where somebody said that status already, and it is
  /// one of those that stand.
  package func needsReason(_ step: StatusStep, _ index: Int) -> Bool {
    guard step.needsReason else { return false }
    let live = self[index].history.standing(on: asOf).live
    return !live.contains { $0.status.map(StatusStep.status) == step }
  }

  /// Whether somebody has to say that it is meant so: what is not done is closed.
  package func isDoubtful(_ step: StatusStep, _ index: Int) -> Bool {
    step == .status(.closed) && !statuses[index].isReached
  }
}
