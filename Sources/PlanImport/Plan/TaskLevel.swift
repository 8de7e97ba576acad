/// Decides which items of a section are tasks: the lowest numbered ones that name a unit or say what is to be done.
struct TaskLevel {
  let read: ReadPart
  /// Depth of the tasks in the section.
  private let depth: Int
  private let sectionHasUnits: Bool

  init(_ read: ReadPart, section: Int) {
    self.read = read
    let nodes = read.part.nodes
    let leaves = read.part.leaves(under: section)
    let owners = leaves.filter { read.nodes[$0].hasUnits }.map { TaskLevel.owner(of: $0, read) }
    sectionHasUnits = !owners.isEmpty
    let depths = (owners.isEmpty ? leaves : owners).map { nodes[$0].depth }
    let counts = Dictionary(grouping: depths) { $0 }.mapValues(\.count)
    depth = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? nodes[section].depth
  }

  /// A clause at the end of the last of several items belongs to the item above them all, which has none itself.
  private static func owner(of leaf: Int, _ read: ReadPart) -> Int {
    guard let parent = read.part.nodes[leaf].parent else { return leaf }
    let siblings = read.part.nodes[parent].children
    guard siblings.count > 1, siblings.last == leaf, !read.nodes[parent].hasUnits else { return leaf }
    return siblings.dropLast().contains(where: read.bears) ? leaf : parent
  }

  /// What the children of an item are.
  enum Arrangement: Equatable {
    /// Tasks of one group, which is the item itself.
    case group
    /// Groups, or groups of groups.
    case above
  }

  func arrangement(below index: Int) -> Arrangement {
    let children = read.part.nodes[index].children
    let allAreLeaves = children.allSatisfy { read.part.nodes[$0].children.isEmpty }
    return allAreLeaves || read.part.nodes[index].depth + 1 >= depth ? .group : .above
  }

  /// Whether the parts of a task are tasks themselves.
  func splits(_ task: Int) -> Bool {
    let leaves = read.part.leaves(under: task).filter { $0 != task }
    guard !leaves.isEmpty else { return false }
    guard sectionHasUnits else { return true }
    let bearing = leaves.count { read.nodes[$0].hasUnits }
    if bearing == 0, !read.nodes[task].hasUnits { return true }
    return bearing >= 2 || bearing == leaves.count
  }
}
