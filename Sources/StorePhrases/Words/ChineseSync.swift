import PlanModel
import PlanPhrases
import PlanStore
import PlanSync

// What a synchronisation says, in Chinese.
extension SyncError {
  package var chinese: String {
    switch self {
    case .noGit: "没有找到 git 程序，请先安装 git；本机的记录都在"
    case .gitTooOld(let version): "git \(version) 太旧，同步要 2.38 以上；本机的记录都在"
    case .noRepository(let path):
      "\(path) 不在 git 仓库里。第一台电脑：在方案文件夹里运行 git init 和 git remote add origin 仓库地址；别的电脑：git clone 仓库地址"
    case .noWorkTree(let path): "\(path) 在没有工作文件的 git 仓库（bare）里，同步不了"
    case .unfinished(let command, let abort):
      "仓库里有一个没做完的 git \(command)，没有同步；先做完它，或运行 \(abort) 放弃，再同步；本机的记录都在"
    case .unresolved(let files, let add):
      "仓库里有没解决的冲突，没有同步：\(files.joined(separator: "、"))；先改好，再运行 \(add) 然后同步；本机的记录都在"
    case .marked(let line): "plan.md 第 \(line) 行起还有没改完的合并标记，没有同步；先把那里改好；本机的记录都在"
    case .detached(let back): "仓库现在不在任何分支上，没有同步；先运行 \(back ?? "git switch 分支名") 再同步；本机的记录都在"
    case .ignored(let file, let rule): "git 不收 \(file)（\(rule)），没有同步；从那个文件里删去这一行再来"
    case .noRemote: "还没有远程仓库：用 git remote add origin 仓库地址 加上再来；记录已提交在本机"
    case .unreachable(let why): "连不上远程仓库（\(why)），本机的记录都在，联网后再同步"
    case .notLetIn(let why, let login?):
      "远程仓库不让这个账号进（\(why)）；运行 \(login) 按它的提示登录或核对，再同步；本机的记录都在"
    case .notLetIn(let why, nil):
      "远程仓库不让这个账号进（\(why)）；请管理员在 git 里存好这个仓库的用户名、口令或证书，再同步；本机的记录都在"
    case .timedOut: "git 一分钟没有动静，已停下；本机的记录都在，稍后再同步"
    case .unrelated(let clone):
      "本机和远程仓库是各自建的，方案也不同，没有合并；要用远程的那份，运行 \(clone) 后在那里继续；本机的记录都在"
    case .followsLocal(let branch, let followed, let remedy):
      "分支 \(safe(branch)) 跟着本机的分支 \(safe(followed))，没有跟远程仓库，记录送不到别人那里，没有同步；先运行 \(remedy) 再同步；记录已提交在本机"
    case .foreign(let path):
      "\(safe(path)) 是别的用户建的仓库，里面的设置可能以您的身份运行程序，git 不碰它，没有同步；信得过就运行 "
        + "git config --global --add safe.directory \(shellWord(path)) 再同步；本机的记录都在"
    case .closed(let path): "没有权限写 git 仓库 \(safe(path))，没有同步；请建这个仓库的人给写的权限；本机的记录都在"
    case .hook(let name, let path, let said):
      "仓库里的钩子 \(name) 没有放行\(said.isEmpty ? "" : "（\(said)）")，没有送出；按它说的改好，或者运行 chmod -x \(shellWord(path)) 停用它，再同步；本机的记录都在"
    case .notDisputed(let item, let open):
      "\(safe(item)) 没有要定的改动\(open.isEmpty ? "" : "；要定的是：\(open.joined(separator: "、"))")"
    case .blocked(let files, let stash):
      "这些文件改过还没提交，挡住了合并：\(files.joined(separator: "、"))；先提交，或运行 \(stash) 收起，再同步；本机的记录都在"
    case .inTheWay(let path, let move):
      "\(path) 的位置上有链接、文件夹或者读不了的文件，挡住了同步；运行 \(move) 移开，再同步；本机的记录都在"
    case .sparse(let add): "这个仓库只取出了一部分文件（sparse checkout），缺了记录；运行 \(add) 再同步；本机的记录都在"
    case .checkedOut(let allow):
      "远程仓库是别人正在用的文件夹，不收别处送来的；在那台电脑上运行 \(allow) 再同步；记录已提交在本机"
    case .refused(let why, let said):
      "远程仓库不收（\(why)）\(said.isEmpty ? "" : "，它说：\(said)")；记录已提交在本机"
    case .keepsMoving: "别人也正在同步，几次都没轮上；记录已提交在本机，过一会儿再同步"
    case .busy(let why, let lock):
      "另一个 git 正在用这个仓库（\(why)）；本机的记录都在，稍后再同步"
        + (lock.map { "；要是没有别的 git 在用，那是它中断时留下的，运行 rm \(shellWord($0)) 再同步" } ?? "")
    case .interrupted: "同步已停下；本机的记录都在"
    case .git(let why): "git 没能完成（\(why)）；本机的记录都在"
    case .store(let error): error.chinese
    }
  }
}

extension ForeignChange {
  package var chinese: String {
    switch self {
    case .files(let files, let pull, let commit):
      "记录和方案已经同步；方案以外的文件两边都改了，没有合并：\(files.joined(separator: "、"))；运行 \(pull)，改好这些文件，用 \(commit) 提交，再同步"
    case .plan(let folder, let command):
      "记录和方案已经同步；同一仓库里的另一个方案两边都改了，还没有合并：\(folder)；运行 \(command)"
    }
  }
}

extension SyncPhrase {
  package var chinese: String {
    switch self {
    case .synced(let parts): parts.isEmpty ? "已同步" : "已同步：" + parts.joined(separator: "，")
    case .upToDate: "已是最新"
    case .sentRecords(let count): "送出 \(count) 条"
    case .sentPlan: "送出方案的改动"
    case .receivedRecords(let count, let people): "收到 \(count) 条（\(people.joined(separator: "，"))）"
    case .receivedPlan: "收到方案的改动"
    case .journalsKept(let files): "有人删去了记录，已留着：\(files.joined(separator: "、"))"
    case .journalKept(let file, let people):
      people.isEmpty ? file : "\(file)（\(people.joined(separator: "，"))）"
    case .notTaken(let files):
      "对方把这些换成了链接、别的仓库、特殊权限或者删去了，没有照办，还按原来的：\(files.joined(separator: "、"))"
    case .undecided(let count): "plan.md 有 \(count) 处两边改得不一样，要由您来定；记录都已同步，本机的 plan.md 没有动"
    case .mine(let text): "  本机：\(text)"
    case .others(let text): "  对方：\(text)"
    case .nothing: "（删去了）"
    case .more(let count): "  另有 \(count) 处没有列出"
    case .decideMine(let command): "都用本机的：\(command) --mine"
    case .decideOthers(let command): "都用对方的：\(command) --others"
    case .decideItem(let command): "只定一项：\(command)"
    case .bothTexts(let own, let other): "两边的全文：\(own)（本机）、\(other)（对方）"
    }
  }
}
