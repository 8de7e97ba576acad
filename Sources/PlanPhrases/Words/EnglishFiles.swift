import PlanModel

// What a system call came to, in English.
extension FileError {
  package var english: String {
    if reason == .notARegularFile {
      return "\(path) is not a regular file (links, pipes and devices are not opened)"
    }
    guard let call else { return reason.english }
    let remedy =
      reason == .noPermission ? "; ask its owner or the administrator, or use a folder of your own" : ""
    return call.english + (path.isEmpty ? "" : " \(path)") + ": " + reason.english + remedy
  }
}

extension FileError.Call {
  fileprivate var english: String {
    switch self {
    case .open: "Cannot open"
    case .read: "Cannot read"
    case .write: "Cannot write"
    case .synchronize: "Could not write to the disk"
    case .makeFolder: "Cannot make the folder"
    case .lock: "Cannot lock"
    }
  }
}

extension FileError.Reason {
  fileprivate var english: String {
    switch self {
    case .diskFull: "the disk is full"
    case .quotaExceeded: "the disk quota is used up"
    case .noPermission: "no permission"
    case .readOnlyDisk: "the disk is read-only"
    case .inputOutputError: "the disk reports an error"
    case .doesNotExist: "it does not exist"
    case .notAFolder: "it is not a folder"
    case .isALink: "it is a symbolic link"
    case .isAFolder: "it is a folder"
    case .staleFile: "the file on the network drive was replaced; please try again"
    case .tooManyFiles: "too many open files"
    case .nameTooLong: "the name is too long"
    case .cannotLock: "this disk does not support locks"
    case .inUse: "another program is using it"
    case .fileTooLarge: "it has 4 GB or more, which no plan or record has"
    case .notARegularFile: "it is not a regular file (links, pipes and devices are not opened)"
    case .other(let said): said
    }
  }
}
