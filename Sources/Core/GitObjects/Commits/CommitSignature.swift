/// The signature of a commit, as its header holds it.
public struct CommitSignature: Hashable, Sendable {
  /// What made the signature, by the first line of its armour.
  public enum Kind: Hashable, Sendable {
    case ssh
    case openPGP
  }

  public let kind: Kind
  /// The armour from its first line to its last, as it was before git folded it into the header.
  public let armour: [UInt8]

  /// Unfolds the header.
  ///
  /// Each line but the first begins with one blank that git put there. The armour's END is the
  /// header's last line.
  init(_ header: CommitHeaders.Header, in bytes: [UInt8]) throws(CommitDefect) {
    var armour = Array(bytes[header.value])
    armour.append(UInt8(ascii: "\n"))
    let folded = bytes[
      min(header.value.upperBound + 1, header.lines.upperBound)..<header.lines.upperBound]
    for line in folded.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      armour += line.dropFirst()
      armour.append(UInt8(ascii: "\n"))
    }
    kind = try Self.kind(of: armour)
    self.armour = armour
  }

  private static func kind(of armour: [UInt8]) throws(CommitDefect) -> Kind {
    let lines = armour.dropLast().split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kinds: [(name: String, kind: Kind)] = [("SSH", .ssh), ("PGP", .openPGP)]
    for (name, kind) in kinds {
      let begin = Array("-----BEGIN \(name) SIGNATURE-----".utf8)
      let end = Array("-----END \(name) SIGNATURE-----".utf8)
      guard let first = lines.first, first.elementsEqual(begin) else { continue }
      guard let firstEnd = lines.firstIndex(where: { $0.elementsEqual(end) }) else {
        throw .malformedSignature("it has no END line")
      }
      guard firstEnd == lines.count - 1 else {
        throw .malformedSignature("something stands behind its END line")
      }
      guard !lines.dropFirst().contains(where: { $0.elementsEqual(begin) }) else {
        throw .malformedSignature("it begins twice")
      }
      return kind
    }
    throw .malformedSignature("it is of no kind that is known")
  }
}
