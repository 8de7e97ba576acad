import PlanModel
import PlanStore

/// Why a plan could not be synchronised. In every case what was recorded is on this machine's disk.
package enum SyncFailure: Error, Equatable, Sendable {
  case noGit
  /// The version that was found.
  case gitTooOld(String)
  case noRepository(path: String)
  /// The folder is in a repository without files, or in `.git` itself.
  case noWorkTree(path: String)
  /// A merge, rebase, … that somebody began and did not end.
  case unfinished(String)
  /// Files in which git left a conflict.
  case unresolved([String])
  /// No branch is checked out.
  case detached
  /// A file is ignored, and where it is said so.
  case ignored(String, rule: String)
  case noRemote
  case unreachable(String)
  case timedOut
  /// Local and remote branch have nothing in common.
  case unrelated
  /// The branch goes to another one of this machine; where that one goes, if anywhere.
  case followsLocal(branch: String, followed: String, upstream: String?)
  /// The repository belongs to somebody else, and git takes nothing from it.
  case foreign(path: String)
  /// This user may not write into it.
  case closed(path: String)
  /// A hook of the repository here did not let it through; what it said.
  case hook(String, path: String, said: String)
  /// Nothing is to be decided about an item; the numbers of those about which it is.
  case notDisputed(String, open: [String])
  /// Files with changes of the user's own that the merge would overwrite.
  case blocked([String])
  /// The remote repository does not take it, and what it said besides.
  case refused(String, said: String)
  /// The remote repository moved each time.
  case keepsMoving
  /// Another program has the repository locked.
  case busy(String)
  case interrupted
  /// Anything else that git says.
  case git(String)
  case store(StoreError)

  /// One line for the person at the screen.
  package var message: String {
    switch self {
    case .noGit: String(.syncNoGit)
    case .gitTooOld(let version): String(.syncGitTooOld(version))
    case .noRepository(let path): String(.syncNoRepository(path))
    case .noWorkTree(let path): String(.syncNoWorkTree(path))
    case .unfinished(let what): String(.syncUnfinished(what))
    case .unresolved(let files): String(.syncUnresolved(files))
    case .detached: String(.syncDetached)
    case .ignored(let file, let rule): String(.syncIgnored(file, rule))
    case .noRemote: String(.syncNoRemote)
    case .unreachable(let why): String(.syncUnreachable(why))
    case .timedOut: String(.syncTimedOut)
    case .unrelated: String(.syncUnrelated)
    case .followsLocal(let branch, let followed, let upstream):
      String(.syncFollowsLocal(safe(branch), safe(followed), upstream: upstream.map(shellWord)))
    case .foreign(let path): String(.syncForeign(safe(path), shellWord(path)))
    case .closed(let path): String(.syncClosed(safe(path)))
    case .hook(let name, let path, let said): String(.syncHook(name, shellWord(path), said))
    case .notDisputed(let item, let open): String(.syncNotDisputed(safe(item), open))
    case .blocked(let files): String(.syncBlocked(files))
    case .refused(let why, let said): String(.syncRefused(why, said))
    case .keepsMoving: String(.syncKeepsMoving)
    case .busy(let why): String(.syncBusy(why))
    case .interrupted: String(.syncInterrupted)
    case .git(let why): String(.syncGitFailed(why))
    case .store(let error): error.message
    }
  }
}
