internal import Clibgit2
internal import GitObjects
internal import Glibc

/// An object as it lies in a file of its own: deflated, with its kind and size before it.
struct LooseObject {
  /// What is wrong with a file.
  struct Damage: Error {
    let what: String
  }

  /// The longest that `commit 18446744073709551615\0` may be, with room to spare.
  private static let headerLimit = 64

  let kind: RawObject.Kind
  let size: Int
  /// The object without its header; not all of it where only the header was asked for.
  let bytes: [UInt8]

  /// Inflates a file and holds its size and its checksum against what came out.
  init(file: [UInt8], headerOnly: Bool) throws(Damage) {
    var inflating = Inflating(file)
    let start = try inflating.next(Self.headerLimit)
    guard let end = start.firstIndex(of: 0),
      let (kind, size) = Self.header(start[..<end])
    else { throw Damage(what: "has no header") }
    self.kind = kind
    self.size = size
    var bytes = Array(start[(end + 1)...])
    if !headerOnly {
      // One byte more than is due, so that what is too long shows and the checksum is reached.
      while bytes.count <= size, !inflating.isDone {
        bytes += try inflating.next(min(size - bytes.count + 1, 1 << 20))
      }
      guard bytes.count == size, inflating.isDone else {
        throw Damage(what: "is not as long as it says")
      }
    }
    self.bytes = bytes
  }

  private static func header(_ text: ArraySlice<UInt8>) -> (RawObject.Kind, Int)? {
    let words = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 2,
      let kind = RawObject.Kind(rawValue: String(decoding: words[0], as: UTF8.self)),
      words[1].allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
      let size = Int(String(decoding: words[1], as: UTF8.self)), size < Int.max - 1
    else { return nil }
    return (kind, size)
  }

  /// Reads the file of an object, or returns `nil` when there is none.
  static func file(of id: ObjectID, in folder: CInt) throws(Damage) -> [UInt8]? {
    let name = id.hex
    let path = "\(name.prefix(2))/\(name.dropFirst(2))"
    let file = unsafe openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Damage(what: "cannot be opened: \(unsafe String(cString: strerror(errno)))")
    }
    defer { close(file) }
    var status = stat()
    let isKnown = unsafe fstat(file, &status) == 0
    // One byte more than there is, so that the end is seen at once.
    let size = isKnown ? min(max(Int(status.st_size), 0), 1 << 26) + 1 : 1 << 16
    var bytes: [UInt8] = []
    while true {
      let part = try part(of: file, upTo: size)
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < size, isKnown, bytes.count == size - 1 { return bytes }
    }
  }

  /// Calls `read`.
  private static func part(of file: CInt, upTo size: Int) throws(Damage) -> [UInt8] {
    var code: CInt = 0
    let part = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var status = 0
      repeat {
        status = unsafe read(file, buffer.baseAddress, size)
      } while status < 0 && errno == EINTR
      code = status < 0 ? errno : 0
      count = max(status, 0)
    }
    guard code == 0 else {
      throw Damage(what: "cannot be read: \(unsafe String(cString: strerror(code)))")
    }
    return part
  }
}

/// A deflated text that is inflated piece by piece.
@safe
private struct Inflating: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: [UInt8]
  private var position = 0
  private(set) var isDone = false
  private let isStarted: Bool

  /// Calls `inflateInit`.
  init(_ input: [UInt8]) {
    self.input = input
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    isStarted = unsafe copydesk_inflate_start(stream) == Z_OK
  }

  deinit {
    if isStarted { unsafe inflateEnd(stream) }
    unsafe stream.deallocate()
  }

  /// Returns the next bytes: `count` of them unless the end is reached.
  ///
  /// Calls `inflate`.
  mutating func next(_ count: Int) throws(LooseObject.Damage) -> [UInt8] {
    guard isStarted else { throw LooseObject.Damage(what: "cannot be inflated: no memory") }
    var (status, read) = (Z_OK, 0)
    let output = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      (status, read, written) = unsafe inflate(into: buffer, count)
    }
    position += read
    isDone = status == Z_STREAM_END
    guard isDone || (status == Z_OK && output.count == count) else {
      throw LooseObject.Damage(what: "is damaged or cut off")
    }
    return output
  }

  private func inflate(
    into output: UnsafeMutableBufferPointer<UInt8>, _ count: Int
  ) -> (status: CInt, read: Int, written: Int) {
    unsafe input.withUnsafeBytes { input in
      let source = unsafe UnsafeMutableRawBufferPointer(mutating: input)
      let available = min(input.count - position, 1 << 30)
      unsafe stream.pointee.next_in =
        unsafe source.baseAddress.map {
          unsafe ($0 + position).assumingMemoryBound(to: UInt8.self)
        }
      unsafe stream.pointee.avail_in = UInt32(available)
      unsafe stream.pointee.next_out = output.baseAddress
      unsafe stream.pointee.avail_out = UInt32(count)
      let status = unsafe Clibgit2.inflate(stream, Z_NO_FLUSH)
      return (
        status, unsafe available - Int(stream.pointee.avail_in),
        unsafe count - Int(stream.pointee.avail_out)
      )
    }
  }
}
