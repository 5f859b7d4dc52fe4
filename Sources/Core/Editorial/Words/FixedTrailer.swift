/// A trailer whose meaning no workflow changes.
public enum FixedTrailer: String, CaseIterable, Sendable {
  /// Names the brief that the commit's other trailers speak of.
  case brief = "Brief"
  /// Takes back one's own approval.
  case revoked = "Revoked-by"
  /// Accepts one diagnostic, on record.
  case waived = "Waived"
  /// Stops the service's own transitions for the brief.
  case held = "Held-by"
  /// Lets them go on.
  case released = "Released-by"

  public var token: String { rawValue }

  /// Returns the trailer that a token means; tokens are compared without case.
  init?(token: String) {
    let match = Self.allCases.first { $0.token.lowercased() == token.lowercased() }
    guard let match else { return nil }
    self = match
  }
}
