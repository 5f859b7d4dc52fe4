/// A public key of SSH, of a kind that the desk takes.
public struct PublicKey: Hashable, Sendable {
  /// The kind's name, such as `ssh-ed25519`.
  public let type: String
  /// The key as SSH's formats hold it, its kind's name included.
  public let blob: [UInt8]

  /// The kinds, with the number of fields behind the name.
  private static let fields = [
    "ssh-ed25519": 1, "sk-ssh-ed25519@openssh.com": 2, "ssh-rsa": 2, "ecdsa-sha2-nistp256": 2,
    "ecdsa-sha2-nistp384": 2, "ecdsa-sha2-nistp521": 2, "sk-ecdsa-sha2-nistp256@openssh.com": 3,
  ]

  /// Whether a word is the name of some kind of key, be it one that the desk does not take.
  static func isType(_ word: String) -> Bool {
    ["ssh-", "ecdsa-", "sk-"].contains { word.hasPrefix($0) }
  }

  /// Makes a key from its kind's name and base64, as lines of text hold them.
  ///
  /// - Throws: What is wrong with it, as a part of a sentence.
  init(type: String, base64: some Collection<UInt8>) throws(PublicKeyDefect) {
    guard let blob = Base64.decode(base64) else {
      throw PublicKeyDefect("the key is not valid base64; copy the line of the '.pub' file again")
    }
    try self.init(blob: blob)
    guard self.type == type else {
      throw PublicKeyDefect("the key is of kind '\(self.type)' and the line says '\(type)'")
    }
  }

  init(blob: [UInt8]) throws(PublicKeyDefect) {
    var reader = WireReader(blob)
    guard let name = reader.string(), let type = String(validating: name, as: UTF8.self),
      let count = Self.fields[type]
    else {
      throw PublicKeyDefect(
        "the key is of a kind that the desk does not take; use ssh-ed25519, ecdsa, rsa or a "
          + "security key, and no certificate")
    }
    var fields: [[UInt8]] = []
    for _ in 0..<count {
      guard let field = reader.string() else { throw PublicKeyDefect("the key is cut short") }
      fields.append(field)
    }
    guard reader.isAtEnd else { throw PublicKeyDefect("something stands behind the key") }
    // A modulus begins with a zero byte where its first bit is set.
    if type == "ssh-rsa", fields[1].drop(while: { $0 == 0 }).count < 256 {
      throw PublicKeyDefect("the key has fewer than 2048 bits; make a new one")
    }
    self.type = type
    self.blob = blob
  }

  /// The key as a line of text holds it: its kind and base64.
  public var line: String {
    "\(type) \(String(decoding: Base64.encode(blob), as: UTF8.self))"
  }
}

/// What is wrong with a key, as a part of a sentence.
struct PublicKeyDefect: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
