/// Finds slugs that a reader, a file system or a mail program would take for the same.
public enum SlugCollisions {
  /// Returns the groups of slugs that are one slug but for case and Unicode form, each in order.
  public static func among(_ slugs: some Sequence<Slug>) -> [[Slug]] {
    var groups: [String: Set<Slug>] = [:]
    for slug in slugs { groups[key(of: slug), default: []].insert(slug) }
    return groups.values.filter { $0.count > 1 }
      .map { $0.sorted() }
      .sorted { a, b in a.first.flatMap { a in b.first.map { a < $0 } } ?? false }
  }

  /// Returns whether two slugs are one but for case and Unicode form.
  public static func collide(_ a: Slug, _ b: Slug) -> Bool {
    a != b && key(of: a) == key(of: b)
  }

  /// Returns a number that is the same for slugs that collide, or for their paths in one folder.
  ///
  /// It is made of their digits, in ASCII, which have neither case nor another Unicode form; most
  /// slugs have a date in them, so that few are left for ``key(of:)``, which takes longer.
  public static func digits(of text: [UInt8]) -> UInt64 {
    var digits: UInt64 = 0
    for byte in text where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
      digits = digits &* 31 &+ UInt64(byte)
    }
    return digits
  }

  /// Returns what is the same in slugs that collide.
  ///
  /// Up and down again folds what only one direction knows (ß and SS, final sigma). Strings with
  /// the same letters in another Unicode form are equal to Swift.
  public static func key(of slug: Slug) -> String {
    slug.text.uppercased().lowercased().unicodeScalars.reduce(into: "") { key, scalar in
      // A final sigma depends on what follows; here it never does.
      key.unicodeScalars.append(scalar == "ς" ? "σ" : scalar)
    }
  }
}
