internal import GitObjects
internal import Lint

/// What has been read of history, for all briefs and all tips, kept small.
///
/// A commit has a number here, and so has a path. What is known of a commit never changes; only the
/// notes on its arrival do.
struct HistoryFacts: Sendable {
  struct Node: Sendable {
    let id: ObjectID
    let time: Int64
    let parentCount: Int32
    /// Where its parents' numbers begin, or -1 while its parents were not read.
    var parents: Int32 = -1
    /// Where the steps from its parents begin, or -1 while they were not compared.
    var steps: Int32 = -1
  }

  /// A path that a step changed, and what stood there before.
  struct Change: Sendable {
    let path: Int32
    let old: TreeEntry?
  }

  private(set) var nodes: [Node] = []
  /// The parent of each commit that has one and is expanded, or -1.
  private(set) var onlyParents: [Int32] = []
  /// The path that each commit changes that has one parent and was compared with it: -1 where it
  /// changes none, -2 where it changes more or has other parents.
  private(set) var onlyChanges: [Int32] = []
  /// When each commit was noted to arrive: `noNote` where it was not, `unasked` where nobody asked.
  private(set) var notes: [Int64] = []
  private(set) var notesVersion: ObjectID?
  /// How often notes have changed.
  private(set) var notesRevision = 0
  private var numbers: [ObjectID: Int32] = [:]
  private var parentNumbers: [Int32] = []
  /// Where the changes of each step end; a step begins where the one before it ends.
  private var stepEnds: [Int32] = [0]
  private var changes: [Change] = []
  private var changedPaths: [Int32] = []
  private var pathNumbers: [String: Int32] = [:]
  private var pathNames: [String] = []
  /// For each path, the commits that change it against one of their parents.
  private var touching: [[Int32]] = []
  /// The commits whose trailers name a brief.
  private var naming: [String: [Int32]] = [:]

  static let noNote = Int64.max
  private static let unasked = Int64.min

  /// Returns the number of a commit that was read.
  func number(of id: ObjectID) -> Int? { numbers[id].map(Int.init) }

  /// Returns a path's number, if a commit that was read changes it.
  func number(ofPath path: String) -> Int? { pathNumbers[path].map(Int.init) }

  /// The commits that change a path, of those that were compared with their parents.
  func commits(changing path: String) -> [Int32] {
    number(ofPath: path).map { touching[$0] } ?? []
  }

  /// The commits whose trailers name a brief, of those that were read.
  func commits(naming slug: String) -> [Int32] { naming[slug] ?? [] }

  func isExpanded(_ number: Int) -> Bool {
    nodes[number].parents >= 0 || nodes[number].parentCount == 0
  }

  /// The parents of a commit that is expanded.
  func parents(of number: Int) -> ArraySlice<Int32> {
    let node = nodes[number]
    guard node.parents >= 0 else { return [] }
    return parentNumbers[Int(node.parents)..<Int(node.parents + node.parentCount)]
  }

  /// How many paths have a number.
  var pathCount: Int { pathNames.count }

  /// Whether a step changed a path, of a commit that was compared with its parents.
  func changes(_ path: Int, in number: Int, against index: Int) -> Bool {
    let step = Int(nodes[number].steps) + index
    let (start, end) = (Int(stepEnds[step]), Int(stepEnds[step + 1]))
    // Most commits change one file.
    if end - start == 1 { return changedPaths[start] == path }
    return change(of: path, in: number, against: index) != nil
  }

  func parentCount(of number: Int) -> Int { Int(nodes[number].parentCount) }

  /// The number of parents, or zero while they were not read.
  func knownParentCount(of number: Int) -> Int {
    nodes[number].parents >= 0 ? Int(nodes[number].parentCount) : 0
  }

  /// Returns one of the parents of a commit that is expanded.
  func parent(_ index: Int, of number: Int) -> Int {
    Int(parentNumbers[Int(nodes[number].parents) + index])
  }

  /// Returns what a step changed at a path, of a commit that was compared with its parents.
  func change(of path: Int, in number: Int, against index: Int) -> Change? {
    let step = Int(nodes[number].steps) + index
    var (low, high) = (Int(stepEnds[step]), Int(stepEnds[step + 1]))
    while low < high {
      let middle = (low + high) / 2
      if changedPaths[middle] < path { low = middle + 1 } else { high = middle }
    }
    guard low < Int(stepEnds[step + 1]), changedPaths[low] == path else { return nil }
    return changes[low]
  }

  /// The paths that a commit made what they are: they differ from every parent's.
  func ownChanges(of number: Int) -> Set<String> {
    let first = Int(nodes[number].steps)
    guard first >= 0 else { return [] }
    let count = max(1, Int(nodes[number].parentCount))
    let range = Int(stepEnds[first])..<Int(stepEnds[first + 1])
    let own = changes[range].filter { change in
      (1..<count).allSatisfy { self.change(of: Int(change.path), in: number, against: $0) != nil }
    }
    return Set(own.map { pathNames[Int($0.path)] })
  }
}

extension HistoryFacts {
  /// Returns the number of a commit, and reads it where it is new.
  mutating func read(_ id: ObjectID, from source: some CommitSource) throws(GitError) -> Int {
    if let known = numbers[id] { return Int(known) }
    let commit = try source.commit(id)
    let number = nodes.count
    numbers[id] = Int32(number)
    nodes.append(
      Node(
        id: id, time: commit.committer.time.seconds, parentCount: Int32(commit.parents.count)))
    notes.append(Self.unasked)
    onlyParents.append(-1)
    onlyChanges.append(-2)
    for slug in WordReader.briefs(namedIn: commit.message) {
      naming[slug.text, default: []].append(Int32(number))
    }
    return number
  }

  /// Reads a commit's parents.
  mutating func expand(_ number: Int, from source: some CommitSource) throws(GitError) {
    guard !isExpanded(number) else { return }
    var read: [Int32] = []
    for parent in try source.commit(nodes[number].id).parents {
      read.append(Int32(try self.read(parent, from: source)))
    }
    nodes[number].parents = Int32(parentNumbers.count)
    parentNumbers += read
    if read.count == 1 { onlyParents[number] = read[0] }
  }

  /// Compares a commit with each of its parents.
  mutating func compare(_ number: Int, from source: some CommitSource) throws(GitError) {
    guard nodes[number].steps < 0 else { return }
    var steps: [[Change]] = []
    for index in 0..<max(1, Int(nodes[number].parentCount)) {
      var step: [Change] = []
      for change in try source.changes(of: nodes[number].id, againstParent: index) {
        // A path that is not UTF-8 can be no brief's.
        guard let path = change.path.text else { continue }
        step.append(Change(path: numberMade(for: path), old: change.old))
      }
      steps.append(step.sorted { $0.path < $1.path })
    }
    nodes[number].steps = Int32(stepEnds.count - 1)
    for step in steps {
      changes += step
      changedPaths += step.map(\.path)
      stepEnds.append(Int32(changes.count))
    }
    if nodes[number].parentCount == 1, steps[0].count <= 1 {
      onlyChanges[number] = steps[0].first?.path ?? -1
    }
    for path in Set(steps.joined().map(\.path)) { touching[Int(path)].append(Int32(number)) }
  }

  private mutating func numberMade(for path: String) -> Int32 {
    if let known = pathNumbers[path] { return known }
    let number = Int32(pathNames.count)
    pathNumbers[path] = number
    pathNames.append(path)
    touching.append([])
    return number
  }
}

extension HistoryFacts {
  /// Takes the notes as the source has them now.
  mutating func refreshNotes(from source: some CommitSource) throws(GitError) {
    let version = source.arrivalsVersion
    guard notesRevision == 0 || version != notesVersion else { return }
    if let changed = try source.arrivalNotesChanged(since: notesVersion) {
      for id in changed {
        if let number = number(of: id) { notes[number] = Self.unasked }
      }
    } else {
      notes = Array(repeating: Self.unasked, count: notes.count)
    }
    notesVersion = version
    notesRevision += 1
  }

  /// Returns when a commit was noted to arrive, or `noNote`.
  mutating func note(on number: Int, from source: some CommitSource) throws(GitError) -> Int64 {
    if notes[number] == Self.unasked {
      notes[number] = try source.arrivalNote(on: nodes[number].id)?.seconds ?? Self.noNote
    }
    return notes[number]
  }
}
