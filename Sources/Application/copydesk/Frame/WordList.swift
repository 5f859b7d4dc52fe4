internal import Glibc

/// Words as C wants them: pointers that end in a null, which C may put into another order.
@safe
struct WordList {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  let count: Int

  /// Calls `strdup`; the caller calls ``free()``.
  init(_ words: [String]) {
    count = words.count
    unsafe pointers = .allocate(capacity: words.count + 1)
    for (index, word) in words.enumerated() {
      unsafe (pointers + index).initialize(to: strdup(word))
    }
    unsafe (pointers + count).initialize(to: nil)
  }

  func free() {
    for index in 0..<count { unsafe Glibc.free(pointers[index]) }
    unsafe pointers.deallocate()
  }

  /// Returns a word, or an empty one where there is none.
  func word(_ index: Int) -> String {
    guard (0..<count).contains(index), let word = unsafe pointers[index] else { return "" }
    return unsafe String(cString: word)
  }

  func words(from index: Int) -> [String] { (min(max(index, 0), count)..<count).map(word) }
}
