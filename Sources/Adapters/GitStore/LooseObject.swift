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
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Damage(what: "cannot be read: \(unsafe String(cString: strerror(errno)))")
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
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
    var output = [UInt8](repeating: 0, count: count)
    let (status, read, written) = inflate(into: &output)
    position += read
    isDone = status == Z_STREAM_END
    guard isDone || (status == Z_OK && written == count) else {
      throw LooseObject.Damage(what: "is damaged or cut off")
    }
    return Array(output[..<written])
  }

  private func inflate(into output: inout [UInt8]) -> (status: CInt, read: Int, written: Int) {
    unsafe input.withUnsafeBytes { input in
      unsafe output.withUnsafeMutableBytes { output in
        let source = unsafe UnsafeMutableRawBufferPointer(mutating: input)
        let available = min(input.count - position, 1 << 30)
        unsafe stream.pointee.next_in =
          unsafe source.baseAddress.map {
            unsafe ($0 + position).assumingMemoryBound(to: UInt8.self)
          }
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let status = unsafe Clibgit2.inflate(stream, Z_NO_FLUSH)
        return (
          status, unsafe available - Int(stream.pointee.avail_in),
          unsafe output.count - Int(stream.pointee.avail_out)
        )
      }
    }
  }
}
