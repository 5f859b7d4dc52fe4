internal import GitObjects
internal import Lint

/// One pass over a view of history for one brief, from the tip back.
struct CycleScan {
  struct Brief {
    let slug: Slug
    let path: String
    /// All paths that a brief of this slug may have.
    let places: Set<String>
    /// The words at the tip.
    let draft: Draft
    let live: LiveEdition?
  }

  /// What a commit is to the cycle.
  struct Mark: OptionSet {
    let rawValue: UInt8

    /// The brief has been there ever since, with other words than the live ones.
    static let own = Mark(rawValue: 1)
    /// It is behind the tip and not behind where the cycle begins.
    static let wanted = Mark(rawValue: 2)
    /// It is behind where the cycle begins.
    static let hidden = Mark(rawValue: 4)
    /// It made the brief's words what they are.
    static let touch = Mark(rawValue: 8)
    /// It is behind the source of the live edition.
    static let published = Mark(rawValue: 16)
    /// It may say something of the brief.
    static let said = Mark(rawValue: 32)
  }

  let brief: Brief
  let view: HistoryView
  /// By numbers of commits.
  var marks: [Mark]
  /// By numbers of commits: which of `drafts` stands there, or -1 where nobody asked.
  var words: [Int32]
  var drafts: [Draft?] = [nil]
  var numbers: [Draft: Int32] = [:]
  /// Which of `drafts` are words of the cycle: there, and not the live ones.
  var isOpen = [false]
  /// Which of `drafts` show images.
  var hasAssets = [false]
  /// The number of the brief's path, once it has one, and of how many paths it was looked for.
  var path: Int?
  var pathCount = 0
  private var bounds: [Int] = []
  private var hasSides = false

  /// How many hidden commits are looked at after the last wanted one, against lying dates.
  private static let slack = 32

  init(_ brief: Brief, view: HistoryView, count: Int) {
    self.brief = brief
    self.view = view
    marks = Array(repeating: [], count: count)
    words = Array(repeating: -1, count: count)
  }

  /// Returns the words that stand in a commit of the cycle.
  func draft(in number: Int) -> Draft? { words[number] < 0 ? nil : drafts[Int(words[number])] }

  /// Returns the positions in the view of the cycle's commits, or `nil` where the view is not deep
  /// enough to tell.
  mutating func members(
    _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> [Int]? {
    guard var found = try own(&facts, source) else { return nil }
    if hasSides || bounds.count > 1 {
      guard let beside = try beside(&facts, source) else { return nil }
      if !beside.isEmpty { found = (found + beside).sorted(by: >) }
    }
    found.reverse()
    return try withoutPublished(found, facts, source)
  }

  /// The commits that a decision rests on: they touch the brief, or may say something of it.
  mutating func relevant(of members: [Int], _ facts: HistoryFacts) -> [Int] {
    for number in facts.commits(naming: brief.slug.text) { marks[Int(number)].insert(.said) }
    for place in brief.places {
      for number in facts.commits(changing: place) { marks[Int(number)].insert(.said) }
    }
    return members.filter { !marks[Int(view.order[$0])].isDisjoint(with: [.touch, .said]) }
  }
}

extension CycleScan {
  /// Follows the brief back until its words are gone or the live ones; returns the positions.
  private mutating func own(
    _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> [Int]? {
    learnPath(facts)
    words[view.tip] = number(of: brief.draft)
    marks[view.tip] = .own
    var positions: [Int] = []
    var (open, position) = (1, view.order.count)
    while open > 0 {
      position -= 1
      let number = Int(view.order[position])
      guard marks[number].contains(.own) else { continue }
      guard position >= view.frontier.count else { return nil }
      open -= 1
      positions.append(position)
      if let new = followUnchanged(number, facts) {
        open += new
      } else {
        try readWords(behind: number, &facts, source)
        open += follow(number, facts)
      }
    }
    return positions
  }

  /// Follows a commit that has nothing to do with the brief and has one parent, as nearly all are in a
  /// long history; returns `nil` for others.
  private mutating func followUnchanged(_ number: Int, _ facts: HistoryFacts) -> Int? {
    let (parent, change) = (Int(facts.onlyParents[number]), facts.onlyChanges[number])
    guard parent >= 0, change != -2, change != path.map(Int32.init) ?? -2,
      !hasAssets[Int(words[number])]
    else { return nil }
    words[parent] = words[number]
    let isNew = !marks[parent].contains(.own)
    marks[parent].insert(.own)
    return isNew ? 1 : 0
  }

  /// Marks the parents in which the brief was there; returns how many of them are new.
  private mutating func follow(_ number: Int, _ facts: HistoryFacts) -> Int {
    var new = 0
    var outside: [Int] = []
    for index in 0..<facts.parentCount(of: number) {
      let parent = facts.parent(index, of: number)
      if !isOpen[Int(words[parent])] {
        outside.append(parent)
      } else if !marks[parent].contains(.own) {
        marks[parent].insert(.own)
        new += 1
      }
    }
    if outside.count == facts.parentCount(of: number) {
      for bound in outside where !bounds.contains(bound) { bounds.append(bound) }
    } else if !outside.isEmpty {
      hasSides = true
    }
    return new
  }

  /// Finds all that is behind the tip and not behind the bounds; returns the positions of those that
  /// are not the brief's own.
  private mutating func beside(
    _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> [Int]? {
    for bound in bounds { marks[bound].insert(.hidden) }
    var wanted = mark(view.tip, .wanted)
    var positions: [Int] = []
    var (patience, position) = (Self.slack, view.order.count)
    while position > 0, wanted > 0 || patience > 0 {
      position -= 1
      let number = Int(view.order[position])
      let isHidden = marks[number].contains(.hidden)
      guard isHidden || marks[number].contains(.wanted) else { continue }
      guard position >= view.frontier.count else { return nil }
      if isHidden {
        patience = wanted > 0 ? Self.slack : patience - 1
      } else {
        wanted -= 1
        if !marks[number].contains(.own) { positions.append(position) }
        try readWords(behind: number, &facts, source)
      }
      for index in 0..<facts.parentCount(of: number) {
        wanted += mark(facts.parent(index, of: number), isHidden ? .hidden : .wanted)
      }
    }
    return positions
  }

  /// Marks a commit as wanted or hidden, and returns by how many more are wanted then.
  private mutating func mark(_ number: Int, _ new: Mark) -> Int {
    let old = marks[number]
    guard !old.contains(.hidden), !old.contains(new) else { return 0 }
    marks[number].remove(.wanted)
    marks[number].insert(new)
    return (new == .wanted ? 1 : 0) - (old.contains(.wanted) ? 1 : 0)
  }

  /// What the last publication rests on is over.
  private mutating func withoutPublished(
    _ positions: [Int], _ facts: HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> [Int] {
    guard let live = brief.live, let oldest = positions.first else { return positions }
    guard let number = facts.number(of: live.source), view.contains(number) else {
      return try withoutAncestors(of: live.source, positions, facts, source)
    }
    marks[number].insert(.published)
    for position in (oldest..<view.order.count).reversed() {
      let number = Int(view.order[position])
      guard marks[number].contains(.published) else { continue }
      for index in 0..<facts.knownParentCount(of: number) {
        marks[facts.parent(index, of: number)].insert(.published)
      }
    }
    return positions.filter { !marks[Int(view.order[$0])].contains(.published) }
  }

  /// The source is not behind the tip, or further back than anybody looked.
  private func withoutAncestors(
    of id: ObjectID, _ positions: [Int], _ facts: HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> [Int] {
    let nodes = positions.map { facts.nodes[Int(view.order[$0])] }
    let oldest = Timestamp(seconds: nodes.map(\.time).min() ?? .max)
    let gone = try Painting.ancestors(of: id, notOlderThan: oldest, source: source)
    return zip(positions, nodes).filter { !gone.contains($1.id) }.map { $0.0 }
  }
}
