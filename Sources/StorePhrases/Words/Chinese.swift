import PlanModel
import PlanPhrases
import PlanStore

// What the store says, in Chinese.
extension StoreError {
  package var chinese: String {
    switch self {
    case .system, .notAFile: fault.chinese
    case .noPlanFile(let path): "\(path) 里没有 plan.md"
    case .readOnlyFormat: "方案的格式比本程序新，只能查看；请升级 duban"
    case .planChanged(let path): "\(path) 刚被别人改过，找不到这一项；请退出后重新打开"
    case .planDisplaced(let path, let kept): "\(path) 同时被几个人改过，其中一份存为 \(kept)，请把两份合并"
    case .noLock(let path): "方案改不了：\(path) 这个名字要留给程序用，请把它移走，再试一次"
    case .planLocked(let path), .lockLost(let path): "方案文件正被另一个程序改写，15 秒没有等到（\(path)），请稍后再试"
    case .planIDChanged(let old, let new, let folder):
      "plan.md 里的编号从“\(old.isEmpty ? "无" : old)”变成了“\(new.isEmpty ? "无" : new)”，要先说明是不是同一个方案。\n"
        + "是同一个：duban check --same-plan --plan \(shellWord(folder))\n"
        + "换成了另一个：duban check --other-plan --plan \(shellWord(folder))"
    case .noStateFolder: "没有可用的个人文件夹，请设置 HOME"
    case .stateOutOfReach(let path, _):
      "本机的私有副本 \(path) 建不了（\(fault.chinese)），不能记录；请把环境变量 XDG_STATE_HOME 设成自己能写的文件夹，再记一次"
    case .planIsProtected(let path):
      "\(path) 设成了只读，没有改；真要改，先去掉只读：\n  chmod u+w \(shellWord(path))"
    case .lineTooLong: "内容太长（一条最多 64 KB），请分几条记"
    case .edit(let problem): problem.chinese
    case .issuedOtherwise(let path): "\(path) 已经有了，里面的数字与现在的不一样，没有印发；换一个期号，加 --number"
    case .ownLineDamaged(let damage): "刚写好的一行读回来不对（\(damage.chinese)），请运行 duban check"
    }
  }
}

extension StoreNotice {
  package var chinese: String {
    switch self {
    case .copy(let path): "这里是 \(path) 的副本：本机在这里另起记录，撤销只撤这里记的"
    case .otherJournal(let error):
      "本机的记录文件 \(error.path) 写不进（\(error.reason(in: .chinese))），已换一个文件接着记，原来的记录都算数"
    case .otherSlot(let error): "本机的私有副本 \(error.path) 用不了（\(error.reason(in: .chinese))），已另建一份接着记"
    }
  }
}
