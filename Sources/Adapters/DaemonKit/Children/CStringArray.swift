internal import Glibc

/// Owns a NULL-terminated array of C strings.
@safe
struct CStringArray: ~Copyable {
  let pointer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ words: [String]) {
    count = words.count
    unsafe pointer = .allocate(capacity: words.count + 1)
    for (index, word) in words.enumerated() {
      unsafe (pointer + index).initialize(to: strdup(word))
    }
    unsafe (pointer + words.count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { unsafe free(pointer[index]) }
    unsafe pointer.deallocate()
  }
}
