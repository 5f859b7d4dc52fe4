internal import Foundation

/// The encoding of a dictionary's files, in which hunspell wants to be asked.
struct WordEncoding: Hashable, Sendable {
  /// `nil` is UTF-8.
  private let other: String.Encoding?

  static let utf8 = WordEncoding(other: nil)

  private init(other: String.Encoding?) {
    self.other = other
  }

  /// Makes the encoding of hunspell's name for it, or `nil` where that is unknown.
  init?(name: String) {
    switch name.uppercased() {
    case "UTF-8", "UTF8": self.init(other: nil)
    case "ISO8859-1", "ISO-8859-1", "": self.init(other: .isoLatin1)
    case "ISO8859-2", "ISO-8859-2": self.init(other: .isoLatin2)
    case "MICROSOFT-CP1250", "CP1250": self.init(other: .windowsCP1250)
    case "MICROSOFT-CP1251", "CP1251": self.init(other: .windowsCP1251)
    case "ISO8859-9", "ISO-8859-9": self.init(other: .windowsCP1254)
    default: return nil
    }
  }

  /// Returns a word's bytes, or `nil` where the encoding has not all of its letters.
  ///
  /// Marks that stand for themselves are joined with their letters first, as dictionaries have
  /// them.
  func encode(_ word: String) -> [CChar]? {
    let word =
      word.utf8.allSatisfy { $0 < 0x80 } ? word : word.precomposedStringWithCanonicalMapping
    guard let other else { return word.utf8.map { CChar(bitPattern: $0) } }
    return word.data(using: other, allowLossyConversion: false).map {
      $0.map { CChar(bitPattern: $0) }
    }
  }

  /// Returns the word of some bytes, or `nil` where they are none.
  func decode(_ bytes: [CChar]) -> String? {
    let bytes = bytes.map { UInt8(bitPattern: $0) }
    guard let other else { return String(validating: bytes, as: UTF8.self) }
    return String(bytes: bytes, encoding: other)
  }
}
