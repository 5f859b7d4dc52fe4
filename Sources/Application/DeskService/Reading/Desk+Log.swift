internal import GitObjects
public import Lint
internal import Publishing

extension Desk {
  /// Returns the editions on the ledger, the newest first, of one brief or of all.
  public func published(_ slug: Slug?, at tips: DeskTips) throws -> [PublishedEdition] {
    guard let tip = tips.ledger else { return [] }
    let all = try ledger.publications(from: tip, downTo: nil, source: source) { _ in true }
    return try all.filter { slug == nil || $0.slug == slug }.map { publication in
      let note = try DeliveryNote(on: publication.id, in: repository)
      var last: [String: String] = [:]
      for record in note.records { last[record.hook] = record.line.trimmed }
      return PublishedEdition(
        publication: publication, deliveries: last.keys.sorted().compactMap { last[$0] })
    }
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
