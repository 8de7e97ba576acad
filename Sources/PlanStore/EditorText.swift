import Glibc
import PlanBytes
import PlanModel

/// Lines of a plan as a person rewrites them: a file in the private folder, kept until they count.
package struct EditorText: Sendable {
  package let path: String

  /// What stands in it now.
  package func read() throws(StoreError) -> [UInt8] { try readWholeFile(path) }

  /// They count, or are as they were.
  package func remove() { _ = SystemCall.remove(path) }
}

extension OpenPlan {
  /// The lines of something, to be opened in an editor; where they were rewritten before and did not count, as they were
  /// left. Where somebody changed the plan's lines meanwhile it is another file, with those.
  package func editorText(of place: EditPlace, in plan: Plan) throws(StoreError) -> EditorText {
    let state = try usableState().path
    try makeFolders(state)
    let lines = plan.writtenLines(of: place) + [Ascii.newline]
    let name = plan.editName(of: place)
    let sum = fnv1a(lines + Array("\(name.item.map { "\($0)" } ?? name.which)".utf8))
    let text = EditorText(path: "\(state)/edit-\(hexadecimal(sum, digits: 16)).md")
    if !SystemCall.allows(text.path, F_OK) { try replaceFile(text.path, with: lines) }
    return text
  }
}
