/// Words that every text has.
enum CommonWord {
  /// Whether a word in small letters joins others and means little by itself.
  static func isFunction(_ word: String) -> Bool { functions.contains(word) }

  private static let functions: Set<String> = [
    "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been",
    "before", "being", "but", "by", "can", "could", "did", "do", "each", "even", "for", "from",
    "had",
    "has", "have", "he", "her", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its",
    "least", "lot", "many", "may", "me", "more", "most", "much", "my", "no", "nor", "not", "of",
    "on",
    "one", "only", "or", "other", "our", "out", "over", "own", "she", "should", "so", "some",
    "such",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to",
    "too", "under", "until", "up", "upon", "us", "very", "was", "we", "well", "were", "what",
    "when",
    "where", "which", "while", "who", "will", "with", "would", "you", "your",
  ]

  /// Whether a word in small letters joins others and does not stand at the beginning of longer
  /// words.
  static func isLoose(_ word: String) -> Bool { loose.contains(word) }

  private static let loose: Set<String> = [
    "and", "are", "at", "for", "from", "has", "have", "of", "that", "the", "their", "these", "they",
    "this", "to", "was", "were", "which", "will", "with", "would",
  ]
}
