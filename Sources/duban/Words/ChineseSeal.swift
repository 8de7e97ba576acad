import PlanModel
import PlanPhrases
import PlanPrograms

// What is said of seals, in Chinese.
extension SealPhrase {
  var chinese: String {
    switch self {
    case .aboutSeal: "封存：把此刻全部记录和方案的指纹存进 seals 文件夹，以后谁改过都查得出"
    case .optionSign: "用这把 SSH 密钥签名"
    case .optionSeal: "同时对照每次封存：封存过的记录少了、改了，都指出来"
    case .optionAllowed: "同时核对签名；认可哪些人的公钥，写在这个文件里（ssh 的 allowed_signers）"
    case .keyFile: "密钥"
    case .signersFile: "文件"
    case .sealed(let path, let number, let replicas, let records):
      "封存号 \(number)（以后的通报页脚都印着它，纸上就有了见证）；已封存 \(replicas) 处写下的 \(records) 条记录和方案：\(path)"
    case .notSigned(let failure): "没有封存，签名没有做成：\(failure.chinese)"
    case .noSeals(let command): "这个方案还没有封存过；封存：\n  \(command)"
    case .allowedWithoutSeal(let command): "--allowed 要和 --seal 一起写：\n  \(command)"
    case .holds(let name, let number, let who, let time): "封存 \(name)（\(who)，\(time)，封存号 \(number)）：相符"
    case .broken(let name, let number, let who, let time): "封存 \(name)（\(who)，\(time)，封存号 \(number)）："
    case .finding(let finding, let who): "  " + finding.chinese(who)
    case .noSeal(let path): "\(path) 不是完好的封存文件，被改过或没有写全"
    case .signedBy(let name): "  签名是 \(name) 的，有效"
    case .unsigned: "  没有签名"
    case .signatureIsBad(let failure): "  签名不能认可：\(failure.chinese)"
    }
  }
}

extension SealFinding {
  fileprivate func chinese(_ who: String) -> String {
    let by = who.isEmpty ? "" : "（\(who)）"
    return switch self {
    case .missing(let replica, let count): "记录 \(replica)\(by)少了 \(count) 行"
    case .added(let replica, let count): "记录 \(replica)\(by)在封存过的部分里多出 \(count) 行"
    case .different(let replica): "记录 \(replica)\(by)和封存时不一样，有人改写过"
    case .planChanged(let edits) where edits.isEmpty: "plan.md 改过，但没有修改的记录"
    case .planChanged(let edits): "plan.md 改过，封存以后记录的修改有 \(edits.count) 处："
    }
  }
}

extension FileSignature.Failure {
  fileprivate var chinese: String {
    switch self {
    case .noProgram: "这台机器上没有 ssh-keygen"
    case .refused(let words): words
    }
  }
}
