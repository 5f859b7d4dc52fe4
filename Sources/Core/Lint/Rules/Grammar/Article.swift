public import Diagnostics

/// The article is the one that the sound of the next word asks for.
///
/// Precision comes first: where the sound is in doubt, as of `NATO`, `historic` and `Uyghur`, it is
/// silent.
public struct Article: ShippedRule {
  public static let name = "article"
  public static let summary =
    "The article is 'an' before the sound of a vowel and 'a' before any other."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("It is ‸a organisation and ‸an university; ‸a hour later ‸an hundred came."),
    RuleExample("He is ‸a MP of ‸a EU state, ‸an UN envoy and ‸an BBC man."),
    RuleExample("They held ‸a 18-year-old for ‸an 10-day term, ‸a 8th time, for ‸a X-ray."),
    RuleExample("‸A American met ‸an Chinese official.\n\n‸A attack was ‸a\nact of war."),
    RuleExample("Call it ‸a “unfair” law. We wait for ‸a answer."),
    RuleExample("An hour, a European, a one-off, a ubiquitous MP, an MP, a UN envoy, a union."),
    RuleExample("An 8-year-old, an 11th hour, an 18,000-strong march, a 180-page book, a 10."),
    RuleExample("A NATO state, an NATO state; a historic or an historic vote; a herb, an herb."),
    RuleExample("An unimportant, uninformed user; a unit, a unanimous vote, a useful euro."),
    RuleExample("An “Uyghur alarm”, a Uyghur, an Uzbek, a Ukrainian; an honest heir; an X-ray."),
    RuleExample(
      "Plan A is better than plan B. Hepatitis A infects. Vitamin A and others; a and b."),
    RuleExample("An Lushan rebelled; an Taoiseach; à la carte; from a to o; an F, a B, a U-turn."),
    RuleExample("---\nlang: pt\n---\nVai a outra cidade."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    return galley.copyBlocks.flatMap { block in
      let words = block.copy.words
      return words.indices.dropLast().compactMap { index -> Diagnostic? in
        guard Self.isArticle(words[index].range, block.copy.scalars), !words[index].isQuoted else {
          return nil
        }
        return finding(words[index], words[index + 1], block.copy, proof)
      }
    }
  }

  private static func isArticle(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    guard range.count <= 2, scalars[range.lowerBound].value | 0x20 == 0x61 else { return false }
    return range.count == 1 || scalars[range.lowerBound + 1] == "n"
  }

  private func finding(_ article: Word, _ next: Word, _ copy: CopyText, _ proof: Proof)
    -> Diagnostic?
  {
    let isAn = article.lowercased == "an"
    guard Self.belongs(article, to: next, copy),
      !Self.doNotFollow.contains(next.lowercased), let sound = OpeningSound(of: next),
      (sound == .vowel) != isAn, isKnown(next, proof)
    else { return nil }
    let right = isAn ? "a" : "an"
    // An 'an' before a consonant is often an 'and' that lost a letter.
    let rights = isAn ? [right, "and"] : [right]
    let fixes = rights.map {
      Diagnostic.FixIt(
        replacement: article.isCapitalized ? $0.capitalizedFirst : $0, isSafe: false)
    }
    return diagnostic(
      "'\(article.text)' before '\(next.text)' should be '\(rights.joined(separator: "' or '"))'",
      at: copy.bytes(of: article.range), in: proof.galley,
      fixes: copy.isLiteral(article.range) ? fixes : [])
  }

  /// Whether a word is one of English, as far as anybody can tell: foreign phrases have an `a` too.
  private func isKnown(_ word: Word, _ proof: Proof) -> Bool {
    guard word.casing == .lower, let speller = proof.speller else { return true }
    let stem = word.text.split(separator: "-").first.map(String.init) ?? word.text
    return speller.knows(word.text) || speller.knows(stem)
  }

  /// Whether a word is an article at all: only blanks and a quotation mark stand before the next,
  /// and a capital one begins a sentence.
  private static func belongs(_ article: Word, to next: Word, _ copy: CopyText) -> Bool {
    let gap = copy.scalars[article.range.upperBound..<next.range.lowerBound]
    guard gap.first.map(isBlank) == true,
      gap.allSatisfy({ isBlank($0) || "\"'\u{201C}\u{2018}".unicodeScalars.contains($0) })
    else { return false }
    guard article.isCapitalized else {
      // A letter that something is named for has no blank and word of its sentence before it.
      return article.range.lowerBound == 0
        || isBlank(copy.scalars[article.range.lowerBound - 1])
        || "\"'\u{201C}\u{2018}(\u{2014}\u{2013}".unicodeScalars.contains(
          copy.scalars[article.range.lowerBound - 1])
    }
    let sentence = copy.sentences.partitionIndex { $0.range.upperBound > article.range.lowerBound }
    guard sentence < copy.sentences.count else { return false }
    let isFirst = copy.words[copy.sentences[sentence].words].first?.range == article.range
    // 'An Lushan' is a person, and in a headline all words have capitals.
    return isFirst && (article.text == "A" || !next.isCapitalized)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar.properties.isWhitespace
  }

  /// Words before which an `a` is a letter, or a slip of another kind.
  private static let doNotFollow: Set<String> = [
    "a", "about", "after", "all", "also", "although", "am", "among", "an", "and", "any", "are",
    "as", "at", "he", "his", "i", "if", "in", "into", "is", "it", "its", "of", "on", "or", "our",
    "she", "that", "the", "their", "then", "there", "these", "they", "this", "those", "to", "until",
    "unless", "up", "upon", "us", "was", "we", "were", "which", "who", "with", "you", "for", "from",
    "by", "but", "not", "had", "has", "have", "her", "him", "will", "would", "b", "e", "u", "o",
  ]
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
