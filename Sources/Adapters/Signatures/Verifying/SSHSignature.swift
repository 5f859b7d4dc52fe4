/// An SSH signature, read far enough to know whose it claims to be.
///
/// What is read here only chooses whom to ask `ssh-keygen` about. Nothing is trusted for it.
public struct SSHSignature: Hashable, Sendable {
  public let key: PublicKey
  public let namespace: String

  /// Reads the armour that a commit's header holds.
  ///
  /// - Throws: What is wrong with it, as a part of a sentence.
  public init(armour: [UInt8]) throws(SignatureRefusal) {
    let lines = armour.split(separator: UInt8(ascii: "\n"))
    guard lines.count > 2, lines[0].elementsEqual("-----BEGIN SSH SIGNATURE-----".utf8),
      lines[lines.count - 1].elementsEqual("-----END SSH SIGNATURE-----".utf8),
      let bytes = Base64.decode(Array(lines.dropFirst().dropLast().joined()))
    else { throw .malformed("it is not base64 between a BEGIN and an END line") }
    var reader = WireReader(bytes)
    guard reader.skip("SSHSIG".utf8), reader.number() == 1, let key = reader.string(),
      let namespace = reader.string(), reader.string() != nil, reader.string() != nil,
      reader.string() != nil, reader.isAtEnd
    else { throw .malformed("it is not of the form SSHSIG, version 1") }
    guard let name = String(validating: namespace, as: UTF8.self) else {
      throw .malformed("its namespace is not UTF-8")
    }
    do {
      self.key = try PublicKey(blob: key)
    } catch {
      throw .malformed(error.reason)
    }
    self.namespace = name
  }
}
