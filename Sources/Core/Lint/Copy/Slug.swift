/// A brief's identity and public address: its path below `briefs/` without `.md`.
///
/// Slugs are compared byte by byte, as git compares paths; strings would take two Unicode forms of
/// the same letters for one. See ``SlugCollisions`` for what a reader takes for the same.
public struct Slug: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func == (a: Slug, b: Slug) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  public static func < (a: Slug, b: Slug) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    // Eight bytes at a time, since a hasher takes as long for one.
    var (word, count) = (0 as UInt64, 0)
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      count += 1
      if count & 7 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(count)
  }
}

extension Slug: CustomStringConvertible {
  public var description: String { text }
}

extension Slug {
  /// Returns why this cannot be a slug, with what to do, or `nil` where it can.
  ///
  /// A slug is an address, a file's name and a trailer's value at once. It has segments between
  /// slashes, each of letters (of any script, with their marks), ASCII digits, `-` and `_`.
  public var objection: String? {
    if text.isEmpty { return "a slug is not empty" }
    if text.utf8.count > 200 { return "a slug has at most 200 bytes" }
    for segment in text.split(separator: "/", omittingEmptySubsequences: false) {
      if segment.isEmpty { return "the slug '\(text)' has an empty part between slashes" }
      if let objection = Self.objection(toSegment: segment) { return objection }
    }
    return nil
  }

  /// The date that the last segment begins with, if any: `2020-12-13-special` has one.
  public var date: CalendarDate? {
    let last = text.utf8.split(separator: UInt8(ascii: "/")).last ?? text.utf8[...]
    let rest = last.dropFirst(10)
    if let next = rest.first, next != UInt8(ascii: "-"), next != UInt8(ascii: "_") { return nil }
    return String(last.prefix(10)).flatMap { CalendarDate(iso: $0) }
  }

  private static func objection(toSegment segment: Substring) -> String? {
    guard segment != "index" else { return "'index' is the name of a folder's own page" }
    var last: Unicode.Scalar?
    for scalar in segment.unicodeScalars {
      guard isAllowed(scalar, after: last) else {
        return "'\(shown(scalar))' cannot stand in a slug; write letters, digits, '-' and '_'"
      }
      last = scalar
    }
    guard segment.utf8.first != UInt8(ascii: "-"), segment.utf8.last != UInt8(ascii: "-") else {
      return "'\(segment)' begins or ends with a hyphen"
    }
    return UnicodeForm.isComposed(segment)
      ? nil
      : "'\(segment)' is not in composed Unicode form (NFC); type it again, or write it without marks"
  }

  private static func isAllowed(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || scalar == "-" || scalar == "_"
    }
    guard !UnicodeForm.isCompatibility(scalar), !scalar.properties.isDefaultIgnorableCodePoint
    else { return false }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter: return true
    // Of modifier letters only those that words are written with: 々, ー and their like.
    case .modifierLetter: return (0x3005...0x30FE).contains(scalar.value)
    case .nonspacingMark, .spacingMark:
      return last.map { !$0.isASCII || $0.properties.isAlphabetic } ?? false
    default: return false
    }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .spaceSeparator, .nonspacingMark, .spacingMark, .enclosingMark:
      "U+" + String(scalar.value, radix: 16, uppercase: true)
    default: String(scalar)
    }
  }
}
