internal import GitObjects
internal import Glibc

/// The names of the loose objects in a folder.
enum LooseNames {
  /// Returns those that start with some digits, two at most: one is the one, two are too many.
  static func matching(_ digits: String, in folder: CInt) -> [ObjectID] {
    guard digits.utf8.count >= 2 else { return [] }
    let start = digits.prefix(2)
    let inner = unsafe openat(folder, String(start), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard inner >= 0 else { return [] }
    guard let listing = unsafe fdopendir(inner) else {
      close(inner)
      return []
    }
    defer { unsafe closedir(listing) }
    var found: [ObjectID] = []
    while found.count < 2, let entry = unsafe readdir(listing) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard (start + name).hasPrefix(digits), let id = ObjectID(hex: start + name) else { continue }
      found.append(id)
    }
    return found
  }
}
