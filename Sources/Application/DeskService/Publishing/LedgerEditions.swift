internal import DaemonKit
internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint
internal import Publishing
internal import Workflow

/// What the site shows, read from the ledger.
struct LedgerEditions: LiveEditions {
  let desk: Desk

  func versions() throws -> [Slug: String] {
    // A site may have thousands of pages to write, and nobody spells meanwhile.
    desk.policy.proofroom.rest()
    return try desk.liveFiles(at: desk.tips().ledger).mapValues { $0.blob.hex }
  }

  func brief(_ slug: Slug) throws -> SiteBrief {
    let tips = try desk.tips()
    guard let tip = tips.ledger, let live = try desk.live(slug, at: tips) else {
      throw GitError(
        .notFound, operation: "read the live edition of '\(slug)'", reason: "it is not live")
    }
    let text = try desk.text(of: live.draft)
    let galley = desk.policy.reader.galley(of: text)
    guard let matter = galley?.frontMatter, let title = matter.title, let date = matter.date else {
      throw GitError(
        .corrupt, operation: "read the live edition of '\(slug)'",
        reason: "its front matter has no title or date")
    }
    let publications = try desk.ledger.publications(
      of: slug, all: true, tip: tip, source: desk.source)
    let updated = publications.first?.publishedAt.seconds ?? 0
    return SiteBrief(
      slug: slug, title: title.value, summary: matter.summary?.value, date: date.value,
      lang: matter.lang?.value ?? desk.policy.desk.definition.desk.lang,
      firstPublished: publications.last?.publishedAt.seconds ?? updated, updated: updated,
      redirectFrom: matter.redirectFrom.map(\.value),
      content: .copy(
        Array(text.bytes[min(matter.range.upperBound, text.bytes.count)...]),
        images: try images(of: galley, in: live.draft)))
  }

  func rest() {
    desk.repository.rest()
    SystemMemory.giveBack()
  }

  private func images(of galley: Galley?, in draft: Draft) throws(GitError) -> [SiteImage] {
    var images: [SiteImage] = []
    for link in galley?.links ?? [] where link.kind == .image {
      guard case .file(let path) = AssetPath(destination: link.destination, ofBriefAt: draft.path),
        let blob = draft.assets[path] ?? nil,
        let bytes = try desk.repository.blob(blob)
      else { continue }
      images.append(SiteImage(destination: link.destination, blob: blob.hex, bytes: bytes))
    }
    return images
  }
}
