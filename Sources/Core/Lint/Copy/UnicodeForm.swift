/// Answers questions about Unicode's normal forms that slugs need, without tables of its own.
///
/// The standard library compares strings by canonical equivalence but does not say whether one is
/// in composed form (NFC). Here that is found by asking which single characters equal a pair.
enum UnicodeForm {
  /// Returns whether a text is in composed form.
  ///
  /// It is exact for all that may stand in a slug, and says no rather than yes elsewhere.
  static func isComposed(_ text: Substring) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    var cluster: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if isSingleton(scalar) || excluded.contains(where: { $0.contains(scalar.value) }) {
        return false
      }
      let order = scalar.properties.canonicalCombiningClass.rawValue
      let lastOrder = cluster.last?.properties.canonicalCombiningClass.rawValue ?? 0
      if order != 0, order < lastOrder { return false }
      // A mark composes with its letter unless one of the same class stands between the two.
      let isAdjacent = cluster.count == 1
      if let first = cluster.first, isAdjacent || order > lastOrder, composes(first, scalar) {
        return false
      }
      if let first = cluster.first, mayTakeApart(first, scalar) { return false }
      cluster = order == 0 ? [scalar] : cluster + [scalar]
    }
    return true
  }

  /// Returns the text with each letter joined to the mark right behind it where one character is
  /// both, or `nil` where there is nothing to join.
  ///
  /// What it returns is equal to the text by canonical equivalence. It need not be in composed form,
  /// but a text that it changes was not.
  static func composed(_ text: Substring) -> String? {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // The sign of kelvins is the one letter that stands for one of ASCII.
      let next = scalar == "\u{212A}" ? "K" : singles[String(scalar)] ?? scalar
      if let letter = last, let whole = composite(letter, next) {
        last = whole
        continue
      }
      if let last { scalars.append(last) }
      last = next
    }
    if let last { scalars.append(last) }
    let composed = String(scalars)
    return composed == text && !composed.unicodeScalars.elementsEqual(text.unicodeScalars)
      ? composed : nil
  }

  /// Returns whether a character is another one in other clothes: wide, joined, raised, framed.
  ///
  /// These are what compatibility normalisation (NFKC) would replace.
  static func isCompatibility(_ scalar: Unicode.Scalar) -> Bool {
    compatibility.contains { $0.contains(scalar.value) }
  }

  private static let compatibility: [ClosedRange<UInt32>] = [
    0x00AA...0x00AA, 0x00B5...0x00B5, 0x00BA...0x00BA, 0x0132...0x0133, 0x013F...0x0140,
    0x0149...0x0149, 0x017F...0x017F, 0x01C4...0x01CC, 0x01F1...0x01F3, 0x03D0...0x03D6,
    0x03F0...0x03F9, 0x0587...0x0587, 0x0675...0x0678, 0x0E33...0x0E33, 0x0EB3...0x0EB3,
    0x0EDC...0x0EDD, 0x0F0C...0x0F0C, 0x0F77...0x0F79, 0x1E9A...0x1E9B, 0x1FBD...0x1FBD,
    0x1100...0x11FF, 0x2100...0x214F, 0x2E80...0x2FDF, 0x3038...0x303A, 0x309F...0x309F,
    0x30FF...0x318F, 0xA69C...0xA69D, 0xA770...0xA770, 0xA960...0xA97F, 0xD7B0...0xD7FF,
    0xF900...0xFFFF, 0x1D400...0x1EEFF, 0x2F800...0x2FA1F,
  ]

  /// Characters that composed form always takes apart.
  private static let excluded: [ClosedRange<UInt32>] = [
    0x0340...0x0341, 0x0343...0x0344, 0x0958...0x095F, 0x09DC...0x09DD, 0x09DF...0x09DF,
    0x0A33...0x0A33, 0x0A36...0x0A36, 0x0A59...0x0A5B, 0x0A5E...0x0A5E, 0x0B5C...0x0B5D,
    0x0F43...0x0F43, 0x0F4D...0x0F4D, 0x0F52...0x0F52, 0x0F57...0x0F57, 0x0F5C...0x0F5C,
    0x0F69...0x0F69, 0x0F73...0x0F73, 0x0F75...0x0F76, 0x0F78...0x0F78, 0x0F81...0x0F81,
    0x0F93...0x0F93, 0x0F9D...0x0F9D, 0x0FA2...0x0FA2, 0x0FA7...0x0FA7, 0x0FAC...0x0FAC,
    0x0FB9...0x0FB9,
  ]

  /// Returns whether a mark may belong to a letter's own letter.
  ///
  /// ẽ with a circumflex below is ḙ with a tilde: the lower mark comes first. Which letters are made
  /// of others is not known here, so these marks are refused on all that might be.
  private static func mayTakeApart(_ first: Unicode.Scalar, _ mark: Unicode.Scalar) -> Bool {
    let marks: [ClosedRange<UInt32>] = [
      0x031B...0x031B, 0x0323...0x0328, 0x032D...0x032E, 0x0330...0x0331, 0x0338...0x0338,
      0x0655...0x0655,
    ]
    let letters: [ClosedRange<UInt32>] = [0x00C0...0x024F, 0x0622...0x06D3, 0x1E00...0x1FFF]
    return marks.contains { $0.contains(mark.value) }
      && letters.contains { $0.contains(first.value) }
  }

  /// Single characters by what they equal: the first of equal ones is the composed form.
  private static let singles: [String: Unicode.Scalar] = {
    var singles: [String: Unicode.Scalar] = [:]
    let blocks: [ClosedRange<UInt32>] = [
      0x00C0...0x0FFF, 0x1000...0x10FF, 0x1B00...0x1B7F, 0x1E00...0x1FFF, 0x3040...0x30FF,
      0x11000...0x119FF,
    ]
    for scalar in blocks.joined().lazy.compactMap(Unicode.Scalar.init)
    where !excluded.contains(where: { $0.contains(scalar.value) }) {
      let text = String(scalar)
      if singles[text] == nil { singles[text] = scalar }
    }
    return singles
  }()

  private static func isSingleton(_ scalar: Unicode.Scalar) -> Bool {
    guard let single = singles[String(scalar)] else { return false }
    return single != scalar
  }

  private static func composes(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    composite(first, second) != nil
  }

  private static func composite(_ first: Unicode.Scalar, _ second: Unicode.Scalar)
    -> Unicode.Scalar?
  {
    var pair = String.UnicodeScalarView()
    pair.append(first)
    pair.append(second)
    return singles[String(pair)]
  }
}
