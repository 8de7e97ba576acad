import PlanPhrases

// What is said of the machine and of the rights of folders, in Chinese.
extension DoctorPhrase {
  var chinese: String {
    switch self {
    case .terminal: "终端"
    case .charset: "字符集"
    case .signs: "字宽"
    case .locale: "语言环境"
    case .planFolder: "方案"
    case .ownFolder: "私有文件夹"
    case .git: "git"
    case .clock: "时钟"

    case .good: "好"
    case .remedy: "要改"
    case .notSeen: "没看"
    case .terminalIs(let name, let columns, let rows, let colors):
      "\(name)，\(columns)×\(rows)，" + (colors > 0 ? "\(colors) 色" : "没有颜色（照样能用）")
    case .smallTerminal(let columns, let rows): "窗口只有 \(columns)×\(rows)，拉大到 40×10 以上"
    case .isUTF8: "UTF-8"
    case .isGBK: "GBK（自动换码，GBK 里没有的字显示成 ?）；能选的话改选 UTF-8"
    case .charsetUnknown: "终端没有回答，当作 UTF-8；汉字是乱码时，在终端程序里选 UTF-8"
    case .noTerminalToAsk: "输出不在终端上；直接在终端里运行 duban doctor"
    case .signsTake(let columns): "≥ ① “ ● 占 \(columns) 列"
    case .signsUnknown: "终端没有回答，当作 1 列；画面错位时改用 duban --ambiguous 2"
    case .ruler(let columns): "竖线对齐这一行：占 \(columns) 列"
    case .compareRuler: "看上面这一行"
    case .localeIs(let name): name
    case .localeChosen: "没有设 UTF-8 的语言环境，程序自己选了一个"
    case .folderIs(let path, let isWritable): path + (isWritable ? "，能写" : "，只读：能看，不能记")
    case .ownFolderElsewhere(let path): "改用 \(path)"
    case .gitIsThere: "能同步"
    case .clockIs(let now): now
    case .clockBefore(let now, let record):
      "现在是 \(now)，已有 \(record) 的记录：这台电脑的钟慢了，或者记的那台快了；校准：sudo timedatectl set-ntp true"
    case .clockUnset(let now): "现在是 \(now)，钟没有校准；校准：sudo timedatectl set-ntp true"
    case .allGood: "都好。"
    case .someToMend(let count): "\(count) 处要改。"

    case .noGroup(let name): "没有 \(name) 这个组；新建：sudo groupadd \(name)"
    case .noPlanToShare(let path): "\(path) 里没有方案（plan.md）"
    case .getentMissing(let name): "查不到组 \(name) 的号码；改写号码，例如 --group 1001"
    case .groupGiven(let path, let group): "\(path)：归组 \(group)"
    case .rightsGiven(let path, let rights): "\(path)：权限 \(String(rights, radix: 8))"
    case .rightsLeft(let path): "\(path)：不是普通文件，没有动"
    case .rightsAreRight(let path, let group): "\(path)：已经归组 \(group) 共用，没有要改的"
    case .mustBeRoot: "文件不全归您；用 sudo 再运行一次"
    }
  }
}
