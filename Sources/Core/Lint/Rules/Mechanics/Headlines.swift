/// The headlines of a brief by their level.
enum Headlines {
  /// Returns the headlines of each level that has any, the upper levels first.
  static func byLevel(in galley: Galley) -> [[CopyText]] {
    var levels: [[CopyText]] = Array(repeating: [], count: 7)
    for block in galley.blocks {
      guard case .heading(let level) = block.kind, levels.indices.contains(level),
        !block.copy.words.isEmpty
      else { continue }
      levels[level].append(block.copy)
    }
    return levels.filter { !$0.isEmpty }
  }
}
