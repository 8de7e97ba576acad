import Glibc
import PlanModel

extension StoreError {
  /// What of it is about a file: the call, the file and the reason.
  package var fault: FileError {
    switch self {
    case .system(let call, let path, let code): FileError(FileError.Reason(code), call: call.kind, path: path)
    case .notAFile(let path): FileError(.notARegularFile, path: path)
    case .stateOutOfReach(_, let code): FileError(FileError.Reason(code))
    case .noPlanFile, .readOnlyFormat, .planChanged, .planDisplaced, .planLocked, .noLock, .lockLost,
      .planIDChanged, .noStateFolder, .lineTooLong, .planIsProtected, .ownLineDamaged, .edit,
      .issuedOtherwise:
      FileError(.other("\(self)"), path: path)
    }
  }

  /// The reason alone, without what was tried.
  package var cause: FileError { FileError(fault.reason, path: path) }
}

extension StoreError.Call {
  fileprivate var kind: FileError.Call {
    switch self {
    case .open: .open
    case .read: .read
    case .write, .rename: .write
    case .synchronize, .close: .synchronize
    case .makeFolder: .makeFolder
    case .lock: .lock
    }
  }
}

extension FileError.Reason {
  /// What an `errno` means.
  package init(_ code: Int32) {
    self =
      switch code {
      case ENOSPC: .diskFull
      case EDQUOT: .quotaExceeded
      case EACCES, EPERM: .noPermission
      case EROFS: .readOnlyDisk
      case EIO: .inputOutputError
      case ENOENT: .doesNotExist
      case ENOTDIR: .notAFolder
      case EISDIR: .isAFolder
      case ELOOP: .isALink
      case EFBIG: .fileTooLarge
      case ESTALE: .staleFile
      case EMFILE, ENFILE: .tooManyFiles
      case ENAMETOOLONG: .nameTooLong
      case ENOLCK, EOPNOTSUPP: .cannotLock
      case EBUSY, EAGAIN: .inUse
      default: .other(String(cString: strerror(code)))
      }
  }
}
