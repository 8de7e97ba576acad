import PlanModel
import PlanStore

/// Why a plan could not be synchronised. In every case what was recorded is on this machine's disk.
package enum SyncError: Error, Equatable, Sendable {
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
  /// The remote repository is reached and does not let this user in, or is not the known one; how one logs in to it, where that is remembered.
  case notLetIn(String, login: String?)
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
}
