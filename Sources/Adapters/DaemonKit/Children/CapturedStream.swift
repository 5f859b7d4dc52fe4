internal import Glibc

/// What comes out of one pipe, up to a limit.
struct CapturedStream: ~Copyable {
  private var descriptor: FileDescriptor?
  private let limit: Int
  private(set) var bytes: [UInt8] = []
  private(set) var isTruncated = false

  init(_ descriptor: consuming FileDescriptor, limit: Int) throws(SystemError) {
    try descriptor.setNonblocking()
    number = descriptor.number
    self.descriptor = consume descriptor
    self.limit = max(limit, 0)
  }

  /// The descriptor to poll, or -1 after the end.
  private(set) var number: CInt

  /// Reads once, and says whether there may be more.
  ///
  /// Calls `read`. A pipe that cannot be read counts as ended.
  mutating func readOnce() -> Bool {
    let number = self.number
    guard number >= 0 else { return false }
    let (count, code) = unsafe withUnsafeTemporaryAllocation(
      byteCount: 1 << 16, alignment: 1
    ) { buffer in
      let count = retryingInterrupted { unsafe read(number, buffer.baseAddress, buffer.count) }
      let code = errno
      if count > 0 { unsafe keep(UnsafeRawBufferPointer(buffer).prefix(count)) }
      return (count, code)
    }
    if count > 0 { return true }
    if count < 0 && code == EAGAIN { return false }
    descriptor = nil
    self.number = -1
    return false
  }

  /// Reads what is there now, and at most what a pipe can hold.
  mutating func drain() {
    var reads = 0
    while reads < 64, readOnce() { reads += 1 }
  }

  private mutating func keep(_ new: Slice<UnsafeRawBufferPointer>) {
    let room = limit - bytes.count
    unsafe bytes.append(contentsOf: new.prefix(room))
    if unsafe new.count > room { isTruncated = true }
  }
}
