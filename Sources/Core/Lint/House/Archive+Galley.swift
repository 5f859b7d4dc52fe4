extension Archive {
  /// How many different words of a brief are learned.
  private static let limit = 50_000

  /// Returns the words of a brief that the archive learns: as they are written, without endings of
  /// possession, numbers, addresses and what no language has.
  ///
  /// Words in quotation marks are learned too: a name is the same there.
  public static func words(of galley: Galley) -> Set<String> {
    var words: Set<String> = []
    for block in galley.copyBlocks {
      for word in block.copy.words where !word.hasDigit && word.casing != .none {
        guard word.range.count > 1, word.range.count <= WordForm.longest, words.count < limit
        else { continue }
        words.insert(WordForm.plain(word.text))
      }
    }
    return words
  }
}
