import PlanModel
import PlanPhrases

// What the board says of papers, in Chinese.
extension SheetPhrase {
  package var chinese: String {
    switch self {
    case .chore(.unitSheets): "每个单位一份，放在一个文件夹里，发下去填"
    case .chore(.collect): "收回报表：把填好的收进来"
    case .chore(.seal): "封存：存下全部记录和方案的指纹"
    case .chore(.issue): "印发通报：定期号，存档，以后原样再印"
    case .fieldNumber: "期号"
    case .fieldNext: "下一步工作"
    case .oddNumber(let number):
      number.isEmpty ? "请写期号，如 3、2018-09" : "期号“\(number)”不行：要有从 1 起的数字，写成 3、2018-09 这样"
    case .numberTaken(let number, let days): "通报 \(number)（\(days.first) 至 \(days.last)）已经印发，换一个期号"
    case .titleIssuing: "印发通报"
    case .hintIssuing(let save): "“到”是最后一天；下一步工作可以不写；\(save.chinese) 先看，不会马上印发"
    case .titleBulletin(let number, let last): "通报 \(number)（到 \(last)）写的是："
    case .issueIt(let number): "印发 \(number)：存档，写成 Word"
    case .readIt: "看全文"
    case .notIssued: "回去改，先不印发"
    case .fieldPlace: "文件夹"
    case .placeNeeded: "请写填好的表放在哪个文件夹，或写文件名"
    case .titleCollecting: "收回报表"
    case .hintCollecting(let save): "写文件夹或文件，“.”是启动 duban 的文件夹；\(save.chinese) 先看，不会马上记"
    case .titleSheets(let sure, let doubts, let left): "收回报表：可记 \(sure) 处，要定 \(doubts) 处，放不下 \(left) 处"
    case .record(let count): "记下 \(count) 处"
    case .showAll(let sure, let left): "逐条看：可记的 \(sure) 处，放不下的 \(left) 处"
    case .allOfKind(let why, let count): "“\(why)”的 \(count) 处都用表里的"
    case .nothing: "收回的表里没有要记下的"
    case .sureOnes(let count): "可以直接记的 \(count) 处："
    case .doubtfulOnes(let count): "要人来定的 \(count) 处（两边都改过，或不知道原来是什么）："
    case .leftOnes(let count): "放不下、没有收的 \(count) 处："
    }
  }
}
