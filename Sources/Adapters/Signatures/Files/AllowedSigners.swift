public import GitObjects

/// Who signs with which key: a file in OpenSSH's `allowed_signers` format, read strictly.
///
/// `ssh-keygen` skips lines that it does not understand, takes patterns for principals, and any
/// namespace where none is named. Here each of these is a defect, so that the file says what it does.
public struct AllowedSigners: Hashable, Sendable {
  /// One line: a key and those who sign with it.
  public struct Signer: Hashable, Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The addresses, as the file spells them.
    public let principals: [String]
    public let key: PublicKey
    public let validAfter: Timestamp?
    public let validBefore: Timestamp?

    /// Whether the key is good for a time; both ends count.
    public func isValid(at time: Timestamp) -> Bool {
      validAfter.map { $0 <= time } ?? true && validBefore.map { time <= $0 } ?? true
    }
  }

  public let signers: [Signer]
  /// The file as it was read.
  public let bytes: [UInt8]

  /// Reads a file's bytes; the path is for messages.
  ///
  /// - Throws: All defects of the file, each with its line.
  public init(path: String, bytes: [UInt8]) throws(PolicyFileDefects) {
    let lines = try PolicyLines(path: path, bytes: bytes).lines
    var signers: [Signer] = []
    var defects: [PolicyFileDefects.Defect] = []
    for line in lines {
      do {
        signers.append(try Signer(line))
      } catch {
        defects.append(.init(path: path, line: line.number, message: error.reason))
      }
    }
    guard defects.isEmpty else { throw PolicyFileDefects(defects) }
    guard !signers.isEmpty else {
      throw PolicyFileDefects(
        path,
        "the file names no signer; add a line such as "
          + "'ada@example.org namespaces=\"git\" ssh-ed25519 …'")
    }
    self.signers = signers
    self.bytes = bytes
  }

  /// Reads the file at a path.
  public init(contentsOf path: String) throws(PolicyFileDefects) {
    try self.init(path: path, bytes: PolicyLines.read(path))
  }

  /// Returns the lines of a key, in the order of the file.
  public func signers(with key: PublicKey) -> [Signer] {
    signers.filter { $0.key == key }
  }

  /// Returns everyone whom the file gives a key, in its order and each once.
  public func principals(of key: PublicKey) -> [String] {
    var seen: Set<String> = []
    return signers(with: key).flatMap(\.principals).filter { seen.insert($0).inserted }
  }
}
