/// Says which destinations a page may lead to.
///
/// Schemes are allowed, never forbidden: what is not `http`, `https`, `mailto` or `tel` and not
/// relative does not get through, whatever browsers learn to run next.
enum DestinationPolicy {
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// Returns whether a decoded destination is harmless in `href` and `src`.
  ///
  /// Browsers drop tabs and line feeds anywhere in an address and blanks before it, so an address
  /// with a control character is refused, not cleaned.
  static func allows(_ destination: String) -> Bool {
    let scalars = destination.unicodeScalars
    guard !scalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return false
    }
    let visible = scalars.drop { isBlank($0) }
    guard let end = visible.firstIndex(where: { ":/?#".unicodeScalars.contains($0) }),
      visible[end] == ":"
    else { return true }
    return schemes.contains(String(visible[..<end]).lowercased())
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }
}
