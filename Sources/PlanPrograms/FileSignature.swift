import PlanModel
import Subprocess

/// Signatures of files by OpenSSH (`ssh-keygen -Y`, 8.1 and later).
package enum FileSignature {
  package enum Failure: Error, Equatable {
    case noProgram
    /// What the program said.
    case refused(String)
  }

  /// What a signature is for: one that was made for something else does not count.
  private static let purpose = "duban"
  private static let patience = Duration.seconds(60)
  private static let longestAnswer = 1 << 16

  /// The file of a signature.
  ///
  /// - Parameter key: the file of a private key, or of the public one where an agent has the other.
  package static func make(for bytes: [UInt8], key: String) throws(Failure) -> [UInt8] {
    try answer(["-Y", "sign", "-q", "-f", key, "-n", purpose], input: bytes)
  }

  /// Who signed some bytes, by the names of those who may.
  ///
  /// - Parameters:
  ///   - path: that of the signature.
  ///   - allowed: a file of those who may sign (ssh-keygen(1), ALLOWED SIGNERS).
  package static func signer(of bytes: [UInt8], signature path: String, allowed: String) throws(Failure)
    -> String
  {
    let found = try answer(["-Y", "find-principals", "-s", path, "-f", allowed], input: [])
    let name = String(decoding: found.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    _ = try answer(["-Y", "verify", "-f", allowed, "-I", name, "-n", purpose, "-s", path], input: bytes)
    return safe(name)
  }

  private static func answer(_ words: [String], input: [UInt8]) throws(Failure) -> [UInt8] {
    let call = ProgramCall(.name("ssh-keygen"), words: words, input: input, longest: longestAnswer) { _ in
      try? await Task.sleep(for: patience)
    }
    switch call.run() {
    case .ended(0, let output, _): return output
    case .ended(_, let output, let errors):
      throw .refused(safe(String(decoding: errors.isEmpty ? output : errors, as: UTF8.self)))
    case .noProgram: throw .noProgram
    case .failed(let why): throw .refused(safe(why))
    case .outOfTime: throw .refused("ssh-keygen")
    }
  }
}
