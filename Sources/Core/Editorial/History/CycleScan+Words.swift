internal import GitObjects

extension CycleScan {
  /// Learns the words in a commit's parents from its own, and whether it touched the brief.
  mutating func readWords(
    behind number: Int, _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) {
    try facts.compare(number, from: source)
    let count = facts.parentCount(of: number)
    var isTouch = count > 0 || words[number] != 0
    learnPath(facts)
    for index in 0..<count {
      let parent = facts.parent(index, of: number)
      if words[parent] < 0 {
        let isChanged =
          hasAssets[Int(words[number])]
          || path.map { facts.changes($0, in: number, against: index) } ?? false
        words[parent] =
          isChanged ? try words(inParent: index, of: number, facts, source) : words[number]
      }
      if words[parent] == words[number] { isTouch = false }
    }
    if isTouch { marks[number].insert(.touch) }
  }

  /// A path has a number when the first commit that changes it was read.
  mutating func learnPath(_ facts: HistoryFacts) {
    guard path == nil, facts.pathCount > pathCount else { return }
    pathCount = facts.pathCount
    path = facts.number(ofPath: brief.path)
  }

  private mutating func words(
    inParent index: Int, of number: Int, _ facts: HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> Int32 {
    let parent = facts.nodes[facts.parent(index, of: number)].id
    if let path, let change = facts.change(of: path, in: number, against: index) {
      guard let entry = change.old, entry.kind == .file || entry.kind == .executable else {
        return 0
      }
      guard try source.imagePaths(of: entry.id, at: brief.path).isEmpty else {
        return self.number(of: try source.draft(at: brief.path, in: parent))
      }
      return self.number(of: Draft(path: brief.path, blob: entry.id))
    }
    guard let assets = draft(in: number)?.assets, !assets.isEmpty else { return words[number] }
    let isSame = assets.keys.allSatisfy { asset in
      facts.number(ofPath: asset).map { facts.change(of: $0, in: number, against: index) == nil }
        ?? true
    }
    return isSame ? words[number] : self.number(of: try source.draft(at: brief.path, in: parent))
  }

  /// Returns the number of these words in this scan.
  mutating func number(of draft: Draft?) -> Int32 {
    guard let draft else { return 0 }
    if let known = numbers[draft] { return known }
    let number = Int32(drafts.count)
    numbers[draft] = number
    drafts.append(draft)
    hasAssets.append(!draft.assets.isEmpty)
    isOpen.append(draft != brief.live?.draft)
    return number
  }
}
