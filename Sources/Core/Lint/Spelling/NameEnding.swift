/// The endings by which names of the same people or place differ.
enum NameEnding {
  private static let endings: Set<String> = [
    "s", "'s", "es", "i", "n", "an", "ian", "ese", "ic", "ish", "y", "e", "a", "o", "is", "ov",
    "ova",
    "ev", "eva", "sky", "ski", "ska", "in", "ina", "ova", "er", "ers", "r", "ns", "ist", "ism",
  ]

  /// Whether one word is the other with an ending, as `Uyghurs` is to `Uyghur`.
  static func differ(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
    if long.hasPrefix(short), endings.contains(String(long.dropFirst(short.count))) { return true }
    // As in `Navalny` and `Navalna`, where the last letter says who is meant.
    let (x, y) = (short.dropLast(), long.dropLast())
    guard x == y, let last = short.last, let other = long.last else { return false }
    return "aeiouy".contains(last) && "aeiouy".contains(other)
  }
}
