internal import Lint
internal import Workflow

/// The names of the refs that the desk works with.
enum DeskRefs {
  static let arrivals = "refs/notes/copydesk/arrivals"
  static let deliveries = "refs/notes/copydesk/deliveries"
  /// The publication up to which every delivery is done.
  static let settled = "refs/copydesk/settled"

  static func desk(_ settings: DeskSettings) -> String { "refs/heads/\(settings.branch)" }

  static func ledger(_ settings: DeskSettings) -> String { "refs/heads/\(settings.ledger)" }

  /// What keeps the source of an edition, with the approvals it rests on, from collection.
  ///
  /// A part of a slug that is only digits is marked, for else edition 12 of `2020` and the editions of
  /// `2020/12` would want one name for a ref and for a folder.
  static func evidence(of slug: Slug, edition: Int) -> String {
    let parts = slug.text.split(separator: "/", omittingEmptySubsequences: false)
    let marked = parts.enumerated().map { index, part in
      let isNumber = part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return index > 0 && isNumber ? "=\(part)" : String(part)
    }
    return "refs/copydesk/evidence/\(marked.joined(separator: "/"))/\(edition)"
  }
}
