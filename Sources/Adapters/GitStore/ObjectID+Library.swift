internal import Clibgit2
internal import GitObjects

extension ObjectID {
  /// Copies the name out of libgit2's form.
  init(_ id: git_oid) {
    let bytes = unsafe withUnsafeBytes(of: id.id) { unsafe Array($0) }
    self = ObjectID(bytes: bytes) ?? .zero
  }
}

extension git_oid {
  /// Makes libgit2's form of a name.
  init(_ id: ObjectID) {
    self.init()
    unsafe withUnsafeMutableBytes(of: &self.id) { unsafe $0.copyBytes(from: id.bytes) }
  }
}
