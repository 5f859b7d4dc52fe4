/// The keys whose signatures count no more, whatever the list of signers says.
public struct RevocationList: Hashable, Sendable {
  /// The file as it was read, or `nil` where the policy says that there is none.
  let bytes: [UInt8]?
  /// The keys of a list of lines; a binary list is only read by `ssh-keygen`.
  let keys: Set<PublicKey>
  private let isBinary: Bool

  /// No list, for a desk whose policy says `revocations: none`.
  public static let none = RevocationList()

  /// The file's bytes where it is a binary list.
  var binary: [UInt8]? { isBinary ? bytes : nil }

  private init() {
    bytes = nil
    keys = []
    isBinary = false
  }

  /// Reads a file's bytes: a binary key revocation list, or public keys, one a line.
  ///
  /// A file without a key is an error: it may be one that was cut short. A desk that has revoked
  /// nothing yet has an empty binary list, which `ssh-keygen -k -f FILE` makes.
  public init(path: String, bytes: [UInt8]) throws(PolicyFileDefects) {
    self.bytes = bytes
    isBinary = bytes.starts(with: Array("SSHKRL\n\0".utf8))
    guard !isBinary else {
      keys = []
      return
    }
    let lines = try PolicyLines(path: path, bytes: bytes).lines
    guard !lines.isEmpty else {
      throw PolicyFileDefects(
        path,
        "the list is empty, as one that was cut short would be; where nothing is revoked yet, "
          + "run 'ssh-keygen -k -f \(path)', or say 'revocations: none' in workflow.yaml")
    }
    var keys: Set<PublicKey> = []
    var defects: [PolicyFileDefects.Defect] = []
    for line in lines {
      let words = line.text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard words.count >= 2 else {
        defects.append(
          .init(path: path, line: line.number, message: "the line is not 'keytype base64'"))
        continue
      }
      do {
        let type = String(decoding: words[0], as: UTF8.self)
        keys.insert(try PublicKey(type: type, base64: words[1]))
      } catch {
        defects.append(.init(path: path, line: line.number, message: error.reason))
      }
    }
    guard defects.isEmpty else { throw PolicyFileDefects(defects) }
    self.keys = keys
  }

  /// Reads the file at a path; `nil` is the policy's `none`.
  public init(contentsOf path: String?) throws(PolicyFileDefects) {
    guard let path else {
      self = .none
      return
    }
    try self.init(path: path, bytes: PolicyLines.read(path))
  }
}
