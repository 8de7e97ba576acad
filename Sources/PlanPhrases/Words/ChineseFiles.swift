import PlanModel

// What a system call came to, in Chinese.
extension FileError {
  package var chinese: String {
    if reason == .notARegularFile { return "\(path) 不是普通文件（链接、管道、设备不予打开）" }
    guard let call else { return reason.chinese }
    let what = path.isEmpty ? call.chinese : "\(call.chinese) \(path)"
    return what + "：" + reason.chinese
      + (reason == .noPermission ? "；请它的主人或管理员给权限，或换到自己有权限的文件夹" : "")
  }
}

extension FileError.Call {
  fileprivate var chinese: String {
    switch self {
    case .open: "打不开"
    case .read: "读不出"
    case .write: "写不进"
    case .synchronize: "没能写到磁盘上"
    case .makeFolder: "建不了文件夹"
    case .lock: "锁不住"
    }
  }
}

extension FileError.Reason {
  fileprivate var chinese: String {
    switch self {
    case .diskFull: "磁盘已满"
    case .quotaExceeded: "超出磁盘配额"
    case .noPermission: "没有权限"
    case .readOnlyDisk: "磁盘是只读的"
    case .inputOutputError: "磁盘读写出错"
    case .doesNotExist: "不存在"
    case .notAFolder: "不是文件夹"
    case .isALink: "是符号链接"
    case .isAFolder: "是文件夹"
    case .staleFile: "网络盘上的文件已被换掉，请再试一次"
    case .tooManyFiles: "打开的文件太多"
    case .nameTooLong: "名字太长"
    case .cannotLock: "这个磁盘不能加锁"
    case .inUse: "正被别的程序占用"
    case .fileTooLarge: "文件有 4 GB 以上，不是正常的方案或记录"
    case .notARegularFile: "不是普通文件（链接、管道、设备不予打开）"
    case .other(let said): said
    }
  }
}
