import FoundationEssentials
import PlanModel

/// A document of strings and numbers, in the same order each time, with a line end; for what is small.
func encodedJSON(_ document: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(document) else {
    preconditionFailure("a document of strings and numbers")
  }
  return Array((safeJSON(String(decoding: data, as: UTF8.self)) + "\n").utf8)
}
