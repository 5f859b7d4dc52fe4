/// What a style rule offers to do with what it finds.
package struct StyleAction: Sendable {
  package enum Name: String, CaseIterable, Sendable {
    case replace, remove, suggest, edit, convert
  }

  /// A change that is made to the words.
  package enum Edit: Sendable {
    /// What a pattern finds becomes something else.
    case pattern(any Pattern, String)
    case trim(String, left: Bool, right: Bool)
    /// Of what stands between separators, one part is kept.
    case part(separator: String, index: Int)
    /// All of some scalars go.
    case without(String)
  }

  package let name: Name
  private let replacements: [String]
  private let edit: Edit?

  package init(_ name: Name, replacements: [String] = [], edit: Edit? = nil) {
    self.name = name
    self.replacements = replacements
    self.edit = edit
  }

  /// How many suggestions of a dictionary are offered, for which it needs tens of milliseconds.
  private static let suggestionLimit = 5

  /// Returns what may stand in the place of some words.
  func texts(for words: String, _ finding: StyleFinding, _ reading: inout StyleReading)
    -> [String]
  {
    switch name {
    case .replace: return replacements.isEmpty ? finding.replacements : replacements
    case .remove: return [""]
    case .suggest:
      let words = reading.suggestions(for: words)
      return Array(words.prefix(Self.suggestionLimit))
    case .edit:
      return edit.flatMap { edited(words, by: $0, &reading) }.map { [$0] } ?? []
    case .convert: return []
    }
  }

  private func edited(_ words: String, by edit: Edit, _ reading: inout StyleReading) -> String? {
    switch edit {
    case .pattern(let pattern, let template):
      let text = StyleText(file: Array(words.utf8))
      guard let found = try? reading.matches(of: pattern, in: text, limit: 100) else { return nil }
      var result = ""
      var offset = 0
      for match in found {
        result += text.utf8.string(offset..<match.range.lowerBound)
        result += GroupTemplate(template).filled(by: (text, match))
        offset = match.range.upperBound
      }
      return result + text.utf8.string(offset..<text.utf8.bytes.count)
    case .trim(let set, let left, let right):
      var scalars = words.unicodeScalars[...]
      if left { scalars = scalars.drop { set.unicodeScalars.contains($0) } }
      while right, let last = scalars.last, set.unicodeScalars.contains(last) {
        scalars.removeLast()
      }
      return String(scalars)
    case .part(let separator, let index):
      guard !separator.isEmpty else { return nil }
      let parts = words.split(separator: separator, omittingEmptySubsequences: false)
      return parts.indices.contains(index) ? String(parts[index]) : nil
    case .without(let set):
      return String(
        String.UnicodeScalarView(words.unicodeScalars.filter { !set.unicodeScalars.contains($0) }))
    }
  }
}
