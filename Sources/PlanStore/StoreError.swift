import Glibc
import PlanModel

/// Why something could not be read or saved.
package enum StoreError: Error, Equatable, Sendable {
  /// A system call failed with an `errno`.
  case system(Call, path: String, Int32)
  /// Not a regular file: a link, a FIFO, a device.
  case notAFile(path: String)
  case noPlanFile(path: String)
  /// The plan's format is newer than this program.
  case readOnlyFormat
  /// The plan file was changed meanwhile and the item is no longer found in it.
  case planChanged(path: String)
  /// Several people saved the plan file at the same moment; one text is kept under another name.
  case planDisplaced(path: String, kept: String)
  case noStateFolder
  case lineTooLong

  package enum Call: Sendable { case open, read, write, synchronize, close, rename, makeFolder, lock }

  /// One line for the person at the screen.
  package var message: String {
    switch self {
    case .system(let call, let path, let code):
      String(.systemFailure(call.word, path, StoreError.word(for: code)))
    case .notAFile(let path): String(.notARegularFile(path))
    case .noPlanFile(let path): String(.noPlanFile(path))
    case .readOnlyFormat: String(.readOnlyFormat)
    case .planChanged(let path): String(.planChangedMeanwhile(path))
    case .planDisplaced(let path, let kept): String(.planDisplaced(path, kept))
    case .noStateFolder: String(.noStateFolder)
    case .lineTooLong: String(.lineTooLong)
    }
  }

  /// The Chinese word for an `errno`.
  package static func word(for code: Int32) -> String {
    switch code {
    case ENOSPC: String(.diskFull)
    case EDQUOT: String(.quotaExceeded)
    case EACCES, EPERM: String(.noPermission)
    case EROFS: String(.readOnlyDisk)
    case EIO: String(.inputOutputError)
    case ENOENT: String(.doesNotExist)
    case ENOTDIR: String(.notAFolder)
    case ELOOP: String(.isALink)
    case EFBIG: String(.fileTooLarge)
    default: String(cString: strerror(code))
    }
  }
}

extension StoreError.Call {
  fileprivate var word: String {
    switch self {
    case .open: String(.callOpen)
    case .read: String(.callRead)
    case .write, .rename: String(.callWrite)
    case .synchronize, .close: String(.callSynchronize)
    case .makeFolder: String(.callMakeFolder)
    case .lock: String(.callLock)
    }
  }
}
