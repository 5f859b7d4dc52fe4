/// The tokens of a desk, to be found again where they are not spelt right.
struct KnownTokens {
  private struct Token {
    let name: String
    let letters: [Unicode.Scalar]
  }

  private let tokens: [Token]
  /// The length of the longest token.
  let longest: Int

  init(_ names: Set<String>) {
    tokens = names.sorted().map { Token(name: $0, letters: Self.letters(of: $0.unicodeScalars)) }
    longest = tokens.map(\.letters.count).max() ?? 0
  }

  /// Returns the token that this is, whatever its case and its dashes.
  func token(like written: some Sequence<Unicode.Scalar>) -> String? {
    let letters = Self.letters(of: written)
    return tokens.first { $0.letters == letters }?.name
  }

  /// Returns a token from which this is one slip away: a letter too many, too few, another, or two
  /// that changed places.
  func token(near written: some Sequence<Unicode.Scalar>) -> String? {
    let letters = Self.letters(of: written)
    return tokens.first { Self.isOneEdit(from: $0.letters[...], to: letters[...]) }?.name
  }

  /// Returns the token of more than one word with which this begins, and how many characters it
  /// takes.
  func token(atStartOf written: [Unicode.Scalar]) -> (name: String, length: Int)? {
    let letters = Self.letters(of: written)
    guard letters.count == written.count else { return nil }
    return tokens.lazy
      .filter { $0.letters.contains("-") && letters.starts(with: $0.letters + ["-"]) }
      .map { ($0.name, $0.letters.count) }.first
  }

  /// Brings what people type for a token to one form.
  private static func letters(of written: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    written.compactMap { scalar in
      switch scalar {
      case "A"..."Z": Unicode.Scalar(scalar.value + 32)
      case " ", "\t", "_", "\u{A0}", "\u{2010}"..."\u{2015}", "\u{2212}": "-"
      default: !scalar.isASCII && UnseenCharacter.isUnseen(scalar) ? nil : scalar
      }
    }
  }

  private static func isOneEdit(
    from a: ArraySlice<Unicode.Scalar>, to b: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    let same = zip(a, b).prefix { $0 == $1 }.count
    let a = a.dropFirst(same)
    let b = b.dropFirst(same)
    if a.count != b.count {
      return a.count > b.count ? a.dropFirst().elementsEqual(b) : b.dropFirst().elementsEqual(a)
    }
    if a.dropFirst().elementsEqual(b.dropFirst()) { return true }
    guard a.count >= 2, a.prefix(2).elementsEqual(b.prefix(2).reversed()) else { return false }
    return a.dropFirst(2).elementsEqual(b.dropFirst(2))
  }
}
