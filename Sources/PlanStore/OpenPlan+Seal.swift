import Glibc
import PlanBytes
import PlanModel

// Seals of a plan (封存): files beside it that are never written over.
extension OpenPlan {
  /// A seal that was written.
  package struct Sealed: Sendable {
    package let path: String
    /// What people write down of it.
    package let number: String
    package let seal: Seal
  }

  /// Seals what is on the disk now.
  ///
  /// - Parameter sign: makes the file of a signature for that of the seal; nil: there is none.
  package func seal(
    by who: String, sign: (([UInt8]) throws -> [UInt8])? = nil
  ) throws -> Sealed {
    let moment = now
    let seal = Seal(
      of: try readJournal(), plan: try folder.readPlan(), id: plan.header.planID, at: moment, by: who)
    let bytes = seal.bytes
    let signature = try sign?(bytes)
    if !folder.hasFolder(PlanFolder.sealFolder), SystemCall.makeFolder(folder.sealPath, 0o777) != 0 {
      throw StoreError.system(.makeFolder, path: folder.sealPath, errno)
    }
    let path = try write(bytes, on: moment.day)
    if let signature { try writeReport(path + PlanFolder.signatureEnd, signature, isReplacing: false) }
    return Sealed(path: path, number: Seal.number(ofFile: bytes), seal: seal)
  }

  /// Writes it under the first name of its day that is free.
  private func write(_ bytes: [UInt8], on day: Day) throws(StoreError) -> String {
    for number in 1...OpenPlan.mostSeals {
      let path = "\(folder.sealPath)/\(day)-\(number).txt"
      do throws(StoreError) {
        try writeReport(path, bytes, isReplacing: false)
        return path
      } catch .system(_, _, EEXIST) {
        continue
      }
    }
    throw .system(.open, path: folder.sealPath, EEXIST)
  }

  /// Of one day.
  private static let mostSeals = 9999

  /// The seals, the oldest first, by their paths; the bytes of each, or why they cannot be read.
  package func seals() throws(StoreError) -> [(path: String, bytes: Result<[UInt8], StoreError>)] {
    let names = try folder.sealNames()
    if names.isEmpty { return [] }
    let seals = try Descriptor.openFolder(folder.sealPath, isLinkRefused: true)
    return names.filter { $0.hasSuffix(".txt") }.sorted { OpenPlan.isEarlier($0, $1) }.map { name in
      let path = "\(folder.sealPath)/\(name)"
      let bytes = Result { () throws(StoreError) in
        try Descriptor.openRegular(name, in: seals.raw, flags: O_RDONLY).readAll(path: path)
      }
      return (path, bytes)
    }
  }

  /// What people write down of the seal that was made last; nil where there is none that can be read.
  package func lastSealNumber() throws(StoreError) -> String? {
    let readable = try seals().reversed().lazy.compactMap { try? $0.bytes.get() }
    return readable.first { Seal($0) != nil }.map { Seal.number(ofFile: $0) }
  }

  /// `2026-03-04-9.txt` before `2026-03-04-10.txt`.
  private static func isEarlier(_ one: String, _ other: String) -> Bool {
    func key(_ name: String) -> (String, Int) {
      (String(name.prefix(10)), Int(name.dropFirst(11).prefix { $0.isNumber }) ?? 0)
    }
    return key(one) == key(other) ? one < other : key(one) < key(other)
  }
}

extension PlanFolder {
  /// What stands in the folder of seals; nothing where there is none.
  package func sealNames() throws(StoreError) -> [String] {
    guard hasFolder(PlanFolder.sealFolder) else { return [] }
    let seals = try Descriptor.openFolder(sealPath, isLinkRefused: true)
    return try SystemCall.entries(in: seals, path: sealPath).map(\.name)
  }
}
