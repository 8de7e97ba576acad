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
  /// A merge, rebase, … that somebody began and did not end, and how it is given up.
  case unfinished(String, abort: String)
  /// Files in which git left a conflict, and how it is told that it is settled.
  case unresolved([String], add: String)
  /// The first line that an unfinished merge left in the plan.
  case marked(line: Int)
  /// No branch is checked out; how one comes back to the last, where that is known.
  case detached(back: String?)
  /// A file is ignored, and where it is said so.
  case ignored(String, rule: String)
  case noRemote
  case unreachable(String)
  /// The remote repository is reached and does not let this user in, or is not the known one; how one logs in to it.
  case notLetIn(String, login: String)
  case timedOut
  /// Local and remote branch have nothing in common; how one gets a copy of the remote one.
  case unrelated(clone: String)
  /// The branch goes to another one of this machine; how that is changed.
  case followsLocal(branch: String, followed: String, remedy: String)
  /// The repository belongs to somebody else, and git takes nothing from it.
  case foreign(path: String)
  /// This user may not write into it.
  case closed(path: String)
  /// A hook of the repository here did not let it through; what it said.
  case hook(String, path: String, said: String)
  /// Nothing is to be decided about an item; the numbers of those about which it is.
  case notDisputed(String, open: [String])
  /// Files with changes of the user's own that the merge would overwrite, and how they are put aside.
  case blocked([String], stash: String)
  /// No file, or one that cannot be read, stands in the place of one of the plan's; how it is moved away.
  case inTheWay(String, move: String)
  /// Only a part of the repository is checked out, without the journals; how they come in.
  case sparse(add: String)
  /// The remote repository does not take it, and what it said besides.
  case refused(String, said: String)
  /// The remote repository moved each time.
  case keepsMoving
  /// The remote repository has files in which somebody may be working; how it is told to take changes all the same.
  case checkedOut(allow: String)
  /// Another program has the repository locked, and with which file.
  case busy(String, lock: String?)
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
    case .unfinished(let what, let abort): String(.syncUnfinished(what, abort: abort))
    case .unresolved(let files, let add): String(.syncUnresolved(files, add: add))
    case .marked(let line): String(.syncMarked(line))
    case .detached(let back): String(.syncDetached(back: back))
    case .ignored(let file, let rule): String(.syncIgnored(file, rule))
    case .noRemote: String(.syncNoRemote)
    case .unreachable(let why): String(.syncUnreachable(why))
    case .notLetIn(let why, let login): String(.syncNotLetIn(why, login: login))
    case .timedOut: String(.syncTimedOut)
    case .unrelated(let clone): String(.syncUnrelated(clone: clone))
    case .followsLocal(let branch, let followed, let remedy):
      String(.syncFollowsLocal(safe(branch), safe(followed), remedy: remedy))
    case .foreign(let path): String(.syncForeign(safe(path), shellWord(path)))
    case .closed(let path): String(.syncClosed(safe(path)))
    case .hook(let name, let path, let said): String(.syncHook(name, shellWord(path), said))
    case .notDisputed(let item, let open): String(.syncNotDisputed(safe(item), open))
    case .blocked(let files, let stash): String(.syncBlocked(files, stash: stash))
    case .inTheWay(let path, let move): String(.syncInTheWay(path, move: move))
    case .sparse(let add): String(.syncSparse(add: add))
    case .checkedOut(let allow): String(.syncCheckedOut(allow: allow))
    case .refused(let why, let said): String(.syncRefused(why, said))
    case .keepsMoving: String(.syncKeepsMoving)
    case .busy(let why, let lock): String(.syncBusy(why, remove: lock.map { "rm \(shellWord($0))" }))
    case .interrupted: String(.syncInterrupted)
    case .git(let why): String(.syncGitFailed(why))
    case .store(let error): error.message
    }
  }
}
