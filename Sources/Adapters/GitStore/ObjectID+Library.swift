internal import Clibgit2
internal import GitObjects

extension ObjectID {
  /// Copies the name out of libgit2's form.
  init(_ id: git_oid) {
    self = unsafe withUnsafeBytes(of: id.id) { unsafe ObjectID(bytes: $0) } ?? .zero
  }
}

extension git_oid {
  /// Makes libgit2's form of a name.
  init(_ id: ObjectID) {
    self.init()
    unsafe withUnsafeMutableBytes(of: &self.id) { bytes in
      for index in bytes.indices { unsafe bytes[index] = id.byte(at: index) }
    }
  }
}
