internal import Glibc

/// The address of a unix socket, as C wants it.
struct UnixAddress {
  private var address: sockaddr_un
  private let length: socklen_t

  /// Makes the address of a path, or, where it begins with `@`, of a name in the abstract space.
  ///
  /// - Throws: `ENAMETOOLONG` for more than 107 bytes.
  init(_ path: String) throws(SystemError) {
    var address = sockaddr_un()
    var bytes = Array(path.utf8)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard bytes.count < room else {
      throw SystemError("use socket '\(path)'", code: ENAMETOOLONG)
    }
    let isAbstract = bytes.first == UInt8(ascii: "@")
    guard let first = bytes.first, isAbstract || first == UInt8(ascii: "/"), !bytes.contains(0)
    else { throw SystemError("use socket '\(path)', which is no absolute path", code: EINVAL) }
    if isAbstract { bytes[0] = 0 }
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    self.address = address
    let before = MemoryLayout<sockaddr_un>.size - room
    length = socklen_t(before + bytes.count + (isAbstract ? 0 : 1))
  }

  /// Hands the address to a call.
  func withAddress(_ call: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
    unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe call(address, length)
      }
    }
  }
}
