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
  /// Nobody may write the plan file: somebody set it so.
  case planIsProtected(path: String)
  case lineTooLong
  /// Another bulletin is kept under that number already.
  case issuedOtherwise(path: String)
  /// The plan cannot be changed as it was wanted.
  case edit(EditError)
  /// A line that was just written cannot be read.
  case ownLineDamaged(EventLine.Damage)

  package enum Call: Sendable { case open, read, write, synchronize, close, rename, makeFolder, lock }

  /// What stands there is somebody else's, or no file of ours: to wait or to try again does not help.
  var isRefusal: Bool {
    switch self {
    case .notAFile, .system(_, _, EACCES), .system(_, _, EPERM), .system(_, _, ELOOP), .system(_, _, ENOTDIR),
      .system(_, _, ENXIO), .system(_, _, EFBIG), .system(_, _, EISDIR):
      true
    case .system, .noPlanFile, .readOnlyFormat, .planChanged, .planDisplaced, .planLocked, .noLock, .lockLost,
      .planIDChanged, .noStateFolder, .stateOutOfReach, .planIsProtected, .lineTooLong, .issuedOtherwise,
      .edit,
      .ownLineDamaged:
      false
    }
  }

  var isReadOnly: Bool { if case .system(_, _, EROFS) = self { true } else { false } }

  /// The file or folder that it is about; empty where it is about none.
  package var path: String {
    switch self {
    case .system(_, let path, _), .notAFile(let path), .noPlanFile(let path), .planChanged(let path),
      .planDisplaced(let path, _), .planLocked(let path), .noLock(let path), .lockLost(let path),
      .planIDChanged(_, _, let path), .stateOutOfReach(let path, _), .planIsProtected(let path),
      .issuedOtherwise(let path):
      path
    case .readOnlyFormat, .noStateFolder, .lineTooLong, .edit, .ownLineDamaged: ""
    }
  }
}
