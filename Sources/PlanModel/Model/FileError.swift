/// Why a file or folder could not be used.
package struct FileError: Equatable, Sendable {
  /// What was tried; nil where only the reason is of interest.
  package var call: Call?
  /// The file or folder; empty where it is known from elsewhere.
  package var path: String
  package var reason: Reason

  package enum Call: Sendable { case open, read, write, synchronize, makeFolder, lock }

  package enum Reason: Equatable, Sendable {
    case diskFull, quotaExceeded, noPermission, readOnlyDisk, inputOutputError, doesNotExist, notAFolder
    case isALink, isAFolder, staleFile, tooManyFiles, nameTooLong, cannotLock, inUse, fileTooLarge
    /// A link, a FIFO, a device in the place of a file.
    case notARegularFile
    /// What the system says of any other.
    case other(String)
  }

  package init(_ reason: Reason, call: Call? = nil, path: String = "") {
    self.call = call
    self.path = path
    self.reason = reason
  }
}
