internal import Chunspell
internal import Glibc

/// Owns one dictionary of hunspell and frees it exactly once.
///
/// hunspell lets one thread at a time use a dictionary.
@safe
struct HunspellHandle: ~Copyable {
  private let pointer: OpaquePointer
  let encoding: WordEncoding

  /// hunspell's own limit is 100 letters; a longer word is no word.
  private static let longest = 100

  /// Reads a dictionary from its two files, or returns `nil` where its encoding is not known here.
  ///
  /// Calls `Hunspell_create` and `Hunspell_get_dic_encoding`. hunspell takes a file that is missing
  /// for an empty one, so look for both files first.
  init?(affixes: String, words: String) {
    guard let pointer = unsafe Hunspell_create(affixes, words) else { return nil }
    let name = unsafe Hunspell_get_dic_encoding(pointer).map { unsafe String(cString: $0) }
    guard let encoding = WordEncoding(name: name ?? "") else {
      unsafe Hunspell_destroy(pointer)
      return nil
    }
    unsafe self.pointer = pointer
    self.encoding = encoding
  }

  deinit { unsafe Hunspell_destroy(pointer) }

  /// Returns whether the dictionary has a word, as it is or inflected.
  ///
  /// Calls `Hunspell_spell`.
  func knows(_ word: String) -> Bool {
    guard let word = bytes(of: word) else { return false }
    return unsafe word.withUnsafeBufferPointer {
      unsafe Hunspell_spell(pointer, $0.baseAddress) != 0
    }
  }

  /// Returns what may have been meant by a word.
  ///
  /// Calls `Hunspell_suggest` and `Hunspell_free_list`.
  func suggestions(for word: String) -> [String] {
    guard let word = bytes(of: word) else { return [] }
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = unsafe word.withUnsafeBufferPointer {
      unsafe Hunspell_suggest(pointer, &list, $0.baseAddress)
    }
    guard count > 0, let found = unsafe list else { return [] }
    defer { unsafe Hunspell_free_list(pointer, &list, count) }
    return (0..<Int(count)).compactMap { index in
      guard let word = unsafe found[index] else { return nil }
      return encoding.decode(unsafe Array(UnsafeBufferPointer(start: word, count: strlen(word))))
    }
  }

  /// Returns a word as the dictionary reads it, with a NUL behind it, or `nil` where it cannot be
  /// one.
  ///
  /// hunspell leaves out blanks around a word and reads up to a NUL; here neither is part of a
  /// word.
  private func bytes(of word: String) -> [CChar]? {
    guard !word.isEmpty, word.utf8.count <= Self.longest, word.utf8.allSatisfy({ $0 > 0x20 }) else {
      return nil
    }
    return encoding.encode(word).map { $0 + [0] }
  }
}
