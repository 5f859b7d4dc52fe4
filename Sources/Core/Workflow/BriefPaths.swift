/// Where a desk's briefs lie: the patterns of `desk.briefs`, read.
///
/// A pattern is a literal folder, then `**/*.md` (at any depth) or `*.md` (right there). A slug is
/// a brief's path below the literal folder, without `.md`.
public struct BriefPaths: Hashable, Sendable {
  struct Pattern: Hashable {
    /// The literal folder with its slash, or nothing for the root.
    let folder: String
    let isDeep: Bool
  }

  let patterns: [Pattern]

  /// Reads patterns.
  ///
  /// - Throws: `WorkflowTextError` for a pattern of another form. Two patterns whose folders
  ///   overlap are refused: one path would have two slugs.
  public init(_ patterns: [String]) throws(WorkflowTextError) {
    guard !patterns.isEmpty else {
      throw WorkflowTextError("the desk has no pattern of briefs; write such as briefs/**/*.md")
    }
    var read: [Pattern] = []
    for text in patterns {
      let pattern = try Self.pattern(text)
      if let other = read.first(where: { Self.overlap($0, pattern) }) {
        throw WorkflowTextError(
          "'\(text)' and the pattern of '\(other.folder)' match the same paths; keep one of them")
      }
      read.append(pattern)
    }
    self.patterns = read
  }

  /// Returns whether a path is that of a brief.
  public func matches(_ path: String) -> Bool { slug(ofPath: path) != nil }

  /// Returns the slug of a brief's path, or `nil` where the path is none.
  ///
  /// The slug need not have a valid form: who creates a brief checks that.
  public func slug(ofPath path: String) -> String? {
    guard path.utf8.suffix(3).elementsEqual(".md".utf8) else { return nil }
    for pattern in patterns where path.utf8.starts(with: pattern.folder.utf8) {
      let rest = path.utf8.dropFirst(pattern.folder.utf8.count).dropLast(3)
      guard let slug = String(rest), !slug.isEmpty, !slug.utf8.starts(with: "/".utf8),
        !slug.utf8.elementsEqual("/".utf8), slug.utf8.last != UInt8(ascii: "/")
      else { continue }
      if pattern.isDeep || !slug.utf8.contains(UInt8(ascii: "/")) { return slug }
    }
    return nil
  }

  /// Returns all paths that a slug may have, in the order of the patterns.
  ///
  /// There is more than one only where the desk has several folders; the first is for new briefs.
  public func paths(ofSlug slug: String) -> [String] {
    patterns.map { $0.folder + slug + ".md" }.filter { self.slug(ofPath: $0) == slug }
  }

  /// Returns the path that a new brief of this slug has, or `nil` where no pattern allows it.
  public func path(ofSlug slug: String) -> String? { paths(ofSlug: slug).first }

  /// The literal folders, each with its slash, for those who look for briefs.
  public var folders: [String] { patterns.map(\.folder) }

  private static func pattern(_ text: String) throws(WorkflowTextError) -> Pattern {
    let isDeep = text == "**/*.md" || text.hasSuffix("/**/*.md")
    let tail = isDeep ? "**/*.md" : "*.md"
    let folder = text.hasSuffix(tail) ? text.dropLast(tail.count) : Substring("?")
    let segments = folder.dropLast().split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = segments.allSatisfy { segment in
      !segment.isEmpty && segment != "." && segment != ".." && segment.lowercased() != ".git"
        && !segment.unicodeScalars.contains { "*?[]{}!\\".unicodeScalars.contains($0) }
    }
    let isWhole = folder.isEmpty || folder.hasSuffix("/")
    guard isWhole, folder.isEmpty || isPlain,
      !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else {
      throw WorkflowTextError(
        "'\(text)' is no pattern of briefs; write a folder and **/*.md or *.md, "
          + "such as briefs/**/*.md")
    }
    return Pattern(folder: String(folder), isDeep: isDeep)
  }

  private static func overlap(_ a: Pattern, _ b: Pattern) -> Bool {
    if a.folder == b.folder { return true }
    return (a.isDeep && b.folder.hasPrefix(a.folder)) || (b.isDeep && a.folder.hasPrefix(b.folder))
  }
}
