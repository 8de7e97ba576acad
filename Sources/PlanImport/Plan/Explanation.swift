import PlanModel

/// How a document was read, line by line, for whoever wants to know why.
package struct Explanation: Sendable {
  package var lines: [ExplainedLine]
  /// How much dearer the next best outline is, in tenths; nil where there is no other.
  package var margin: Int32?
}

/// One item of the outline.
package struct ExplainedLine: Equatable, Sendable {
  package enum Kind: String, Sendable { case group, task, phase, safeguard, text }

  /// In the document's unit, from 1.
  package var line: Int
  /// As written; empty for headings without one.
  package var number: String
  /// How many items stand above it.
  package var level: Int
  /// What the plan has it as.
  package var kind: Kind
  /// What it cost the solver, in tenths; the less the surer.
  package var cost: Int32
  package var title: String
}

extension PlanImporter {
  /// What became of each item that was found in a document.
  package static func explanation(of document: SourceDocument) -> Explanation {
    let outline = OutlineBuilder(document)
    let plan = plan(from: document, fallbackTitle: "")
    let nodes = outline.parts.flatMap(\.nodes)
    return Explanation(
      lines: nodes.map { node in
        ExplainedLine(
          line: node.line, number: node.number, level: node.depth, kind: plan.kind(of: node), cost: node.cost,
          title: node.head.text(HeadLine.split(node.head).title))
      }, margin: outline.margin)
  }
}

extension ImportedPlan {
  fileprivate func kind(of node: OutlineNode) -> ExplainedLine.Kind {
    func isIt(_ line: Int, _ number: String) -> Bool { line == node.line && number == node.number }
    if tasks.contains(where: { isIt($0.line, $0.number) }) { return .task }
    if groups.contains(where: { isIt($0.line, $0.number) }) { return .group }
    if phases.contains(where: { isIt($0.line, $0.number) }) { return .phase }
    if safeguards.contains(where: { isIt($0.line, $0.number) }) { return .safeguard }
    return .text
  }
}
