internal import GitObjects
internal import Lint

extension Publication {
  /// The message of a publication, whose trailers are all that the ledger says of it.
  static func message(
    slug: Slug, edition: Int, source: ObjectID, blob: ObjectID, policy: String,
    approvedBy: [String], at time: Timestamp
  ) -> String {
    let approvals = approvedBy.map { "Approved-by: \($0)\n" }.joined()
    return """
      Publish \(slug), edition \(edition)

      Brief: \(slug)
      Edition: \(edition)
      Source-commit: \(source)
      Blob: \(blob)
      Policy: \(policy)
      \(approvals)Published-at: \(time.rfc3339)

      """
  }

  /// Reads a commit of the ledger, or returns `nil` where it records no edition.
  init?(id: ObjectID, message: String) {
    let block = TrailerBlock(message: message)
    func only(_ token: String) -> String? {
      let values = block.trailers(named: token)
      return values.count == 1 ? values[0].value : nil
    }
    guard let slug = only("Brief"), let edition = only("Edition").flatMap({ Int($0) }),
      let source = only("Source-commit").flatMap({ ObjectID(hex: $0) }),
      let blob = only("Blob").flatMap({ ObjectID(hex: $0) }), edition > 0,
      let time = only("Published-at").flatMap({ Timestamp(rfc3339: $0) })
    else { return nil }
    self.init(
      id: id, slug: Slug(slug), edition: edition, source: source, blob: blob,
      policy: only("Policy") ?? "", approvedBy: block.trailers(named: "Approved-by").map(\.value),
      publishedAt: time)
  }
}
