import PlanModel
import PlanPhrases
import PlanStore
import PlanSync

// What a synchronisation says, in English.
extension SyncError {
  package var english: String {
    switch self {
    case .noGit: "git was not found; please install it. This computer has all its records"
    case .gitTooOld(let version):
      "git \(version) is too old; syncing takes 2.38 or later. This computer has all its records"
    case .noRepository(let path):
      "\(path) is not in a git repository. On the first computer, run in the plan folder: git init, then "
        + "git remote add origin ADDRESS; on the others: git clone ADDRESS"
    case .noWorkTree(let path): "\(path) is in a git repository without files (bare), so it cannot be synced"
    case .unfinished(let command, let abort):
      "Not synced: an unfinished git \(command) is in the way. Finish it, or run \(abort) to give it up, and sync "
        + "again. This computer has all its records"
    case .unresolved(let files, let add):
      "Not synced: there are unresolved conflicts in \(English.and(files)). Resolve them, run \(add) and sync again. "
        + "This computer has all its records"
    case .marked(let line):
      "Not synced: plan.md has marks of an unfinished merge from line \(line) on. Please finish it first. "
        + "This computer has all its records"
    case .detached(let back):
      "Not synced: the repository is on no branch. Run \(back ?? "git switch BRANCH") and sync again. "
        + "This computer has all its records"
    case .ignored(let file, let rule):
      "Not synced: git ignores \(file) (\(rule)). Delete that line from that file and try again"
    case .noRemote:
      "There is no remote repository yet: add it with git remote add origin ADDRESS and try again. "
        + "The records are committed on this computer"
    case .unreachable(let why):
      "Cannot reach the remote repository (\(why)). This computer has all its records; sync again when you are online"
    case .notLetIn(let why, nil):
      "The remote repository does not let this account in (\(why)). Ask whoever looks after it to keep its user name, "
        + "password or certificate in git, and sync again. This computer has all its records"
    case .notLetIn(let why, let login?):
      "The remote repository does not let this account in (\(why)). Run \(login), log in or confirm as it says, and "
        + "sync again. This computer has all its records"
    case .timedOut:
      "git did nothing for a minute and was stopped. This computer has all its records; please sync again later"
    case .unrelated(let clone):
      "This repository and the remote one were made separately and have different plans, so they were not merged. "
        + "To use the remote one, run \(clone) and go on there. This computer has all its records"
    case .followsLocal(let branch, let followed, let remedy):
      "Not synced: the branch \(safe(branch)) follows the local branch \(safe(followed)) and not a remote repository, "
        + "so nobody would get the records. Run \(remedy) and sync again. The records are committed on this computer"
    case .foreign(let path):
      "Not synced: \(safe(path)) belongs to another user and its settings could run programs as you, so git does not "
        + "touch it. If you trust it, run git config --global --add safe.directory \(shellWord(path)) and sync again. "
        + "This computer has all its records"
    case .closed(let path):
      "Not synced: you may not write to the git repository \(safe(path)). Please ask its owner for permission. "
        + "This computer has all its records"
    case .hook(let name, let path, let said):
      "Not sent: the hook \(name) of the repository did not allow it\(English.aside(said)). Do as it says, or run "
        + "chmod -x \(shellWord(path)) to switch it off, and sync again. This computer has all its records"
    case .notDisputed(let item, let open):
      "Nothing has to be decided about \(safe(item))"
        + (open.isEmpty ? "" : "; to be decided: \(English.and(open))")
    case .blocked(let files, let stash):
      "Uncommitted changes are in the way: \(English.and(files)). Commit them, or put them aside with \(stash), and "
        + "sync again. This computer has all its records"
    case .inTheWay(let path, let move):
      "A link, a folder or an unreadable file is in the place of \(path). Move it away with \(move) and sync again. "
        + "This computer has all its records"
    case .sparse(let add):
      "Only a part of the repository is checked out (sparse checkout), without the records. Run \(add) and sync "
        + "again. This computer has all its records"
    case .checkedOut(let allow):
      "The remote repository is a folder that somebody works in, so it takes nothing from others. On that computer, "
        + "run \(allow) and sync again. The records are committed on this computer"
    case .refused(let why, let said):
      "The remote repository refused (\(why))" + (said.isEmpty ? "" : "; it says: \(said)")
        + ". The records are committed on this computer"
    case .keepsMoving:
      "Others are syncing too and were faster each time. The records are committed on this computer; please sync "
        + "again in a while"
    case .busy(let why, let lock):
      "Another git is using this repository (\(why)). This computer has all its records; please sync again later"
        + (lock.map {
          ". If no other git is running, it was interrupted: run rm \(shellWord($0)) and sync again"
        }
          ?? "")
    case .interrupted: "Syncing was stopped. This computer has all its records"
    case .git(let why): "git could not finish (\(why)). This computer has all its records"
    case .store(let error): error.english
    }
  }
}

extension ForeignChange {
  package var english: String {
    switch self {
    case .files(let files, let pull, let commit):
      "Records and plan are synced. Other files were changed on both sides and were not merged: "
        + "\(English.and(files)). Run \(pull), correct these files, commit them with \(commit) and sync again"
    case .plan(let folder, let command):
      "Records and plan are synced. Another plan in this repository was changed on both sides and is not merged yet: "
        + "\(folder). Run \(command)"
    }
  }
}

extension SyncPhrase {
  package var english: String {
    switch self {
    case .synced(let parts): "Synced" + (parts.isEmpty ? "" : ": " + English.and(parts))
    case .upToDate: "Already up to date"
    case .sentRecords(let count): "\(English.count(count, "record")) sent"
    case .sentPlan: "changes to the plan sent"
    case .receivedRecords(let count, let people):
      "\(English.count(count, "record")) received" + English.aside(people.joined(separator: ", "))
    case .receivedPlan: "changes to the plan received"
    case .journalsKept(let files): "Somebody deleted records; they were kept: \(English.and(files))"
    case .journalKept(let file, let people): file + English.aside(people.joined(separator: ", "))
    case .notTaken(let files):
      "The other side deleted these or made them links, other repositories or files with special rights. That was "
        + "not done, they are as before: \(English.and(files))"
    case .undecided(let count):
      "plan.md was changed differently on both sides in \(English.count(count, "place")), which is for you to decide. "
        + "All records are synced; plan.md on this computer is untouched"
    case .mine(let text): "  Here:  \(text)"
    case .others(let text): "  There: \(text)"
    case .nothing: "(deleted)"
    case .more(let count): "  and \(English.count(count, "more place")), not listed"
    case .decideMine(let command): "To use the text from here for all: \(command) --mine"
    case .decideOthers(let command): "To use the text from there for all: \(command) --others"
    case .decideItem(let command): "To decide one only: \(command)"
    case .bothTexts(let own, let other): "Both texts in full: \(own) (here), \(other) (there)"
    }
  }
}
