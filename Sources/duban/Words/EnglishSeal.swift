import PlanModel
import PlanPhrases
import PlanPrograms

// What is said of seals, in English.
extension SealPhrase {
  var english: String {
    switch self {
    case .aboutSeal:
      "seal: keep the fingerprints of all records and of the plan in seals, so that later changes show"
    case .optionSign: "sign with this SSH key"
    case .optionSeal: "also compare with each seal: sealed records that are missing or changed are named"
    case .optionAllowed: "also check signatures; this file names who may sign (allowed_signers of ssh)"
    case .keyFile: "key"
    case .signersFile: "file"
    case .sealed(let path, let number, let replicas, let records):
      "Seal \(number) (bulletins bear it from now on: paper is the witness); sealed \(English.count(records, "record")) of \(English.count(replicas, "writer")) and the plan: \(path)"
    case .notSigned(let failure): "Not sealed, there is no signature: \(failure.english)"
    case .noSeals(let command): "This plan was never sealed. To seal it:\n  \(command)"
    case .allowedWithoutSeal(let command): "--allowed goes with --seal:\n  \(command)"
    case .holds(let name, let number, let who, let time): "Seal \(name) (\(who), \(time), \(number)): holds"
    case .broken(let name, let number, let who, let time): "Seal \(name) (\(who), \(time), \(number)):"
    case .finding(let finding, let who): "  " + finding.english(who)
    case .noSeal(let path): "\(path) is no sound seal: it was changed, or is not whole"
    case .signedBy(let name): "  signed by \(name), valid"
    case .unsigned: "  not signed"
    case .signatureIsBad(let failure): "  the signature is not accepted: \(failure.english)"
    }
  }
}

extension SealFinding {
  fileprivate func english(_ who: String) -> String {
    let by = who.isEmpty ? "" : " (\(who))"
    return switch self {
    case .missing(let replica, let count):
      "\(English.count(count, "line")) of \(replica)\(by) missing"
    case .added(let replica, let count):
      "\(English.count(count, "line")) of \(replica)\(by) added among those that were sealed"
    case .different(let replica): "the lines of \(replica)\(by) are not those that were sealed"
    case .planChanged(let edits) where edits.isEmpty: "plan.md was changed, without a recorded edit"
    case .planChanged(let edits): "plan.md was changed; \(English.count(edits.count, "edit")) recorded since:"
    }
  }
}

extension FileSignature.Failure {
  fileprivate var english: String {
    switch self {
    case .noProgram: "this computer has no ssh-keygen"
    case .refused(let words): words
    }
  }
}
