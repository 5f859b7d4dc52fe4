/// One `<!-- copydesk: allow RULE reason -->` of a draft.
struct Suppression: Hashable, Sendable {
  /// The rule under which a suppression that does nothing is told.
  static let unused = "unused-suppression"

  let rule: String
  let reason: String
  /// Where the comment stands.
  let range: Range<Int>
  /// What it covers.
  let covers: Range<Int>
  /// Whether it stands above all copy, and so speaks of the front matter as well.
  let coversFrontMatter: Bool

  /// Returns whether it speaks of a finding at a byte of the file.
  func covers(_ offset: Int, frontMatter: Range<Int>?) -> Bool {
    covers.contains(offset) || covers.upperBound == offset
      || coversFrontMatter && frontMatter?.contains(offset) == true
  }
}
