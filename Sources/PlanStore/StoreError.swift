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
  /// Somebody else had the plan file locked all the time.
  case planLocked(path: String)
  /// What stands in the place of the lock on the plan file is no file.
  case noLock(path: String)
  /// The lock on the plan file was taken away meanwhile: it is tried again.
  case lockLost(path: String)
  /// The plan in the folder says another 编号 than before; it is not known whether it is the same plan.
  case planIDChanged(from: String, to: String, folder: String)
  case noStateFolder
  /// No private folder can be made where it should be, nor in the other places.
  case stateOutOfReach(path: String, Int32)
  case lineTooLong
  /// A line that was just written cannot be read.
  case ownLineDamaged(EventLine.Damage)

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
    case .noLock(let path): String(.noPlanLock(path))
    case .planLocked(let path), .lockLost(let path): String(.planLocked(path))
    case .planIDChanged(let old, let new, let folder): String(.planIDChanged(old, new, shellWord(folder)))
    case .noStateFolder: String(.noStateFolder)
    case .stateOutOfReach(let path, let code): String(.stateOutOfReach(path, StoreError.word(for: code)))
    case .lineTooLong: String(.lineTooLong)
    case .ownLineDamaged(let damage): String(.ownLineDamaged(damage))
    }
  }

  /// What stands there is somebody else's, or no file of ours: to wait or to try again does not help.
  var isRefusal: Bool {
    switch self {
    case .notAFile, .system(_, _, EACCES), .system(_, _, EPERM), .system(_, _, ELOOP), .system(_, _, ENOTDIR),
      .system(_, _, ENXIO), .system(_, _, EFBIG), .system(_, _, EISDIR):
      true
    default: false
    }
  }

  var isReadOnly: Bool { if case .system(_, _, EROFS) = self { true } else { false } }

  /// The reason alone, without what was tried.
  var reason: String {
    if case .system(_, _, let code) = self { return StoreError.word(for: code) }
    return message
  }

  /// The file or folder that it is about; empty where it is about none.
  var path: String {
    switch self {
    case .system(_, let path, _), .notAFile(let path): path
    default: ""
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
    case EISDIR: String(.isAFolder)
    case ELOOP: String(.isALink)
    case EFBIG: String(.fileTooLarge)
    case ESTALE: String(.staleFile)
    case EMFILE, ENFILE: String(.tooManyFiles)
    case ENAMETOOLONG: String(.nameTooLong)
    case ENOLCK, EOPNOTSUPP: String(.cannotLock)
    case EBUSY, EAGAIN: String(.inUse)
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
