internal import Editorial
internal import GitObjects
internal import Lint

/// Tells which briefs show the files that a push changes beside the briefs themselves.
///
/// Only briefs in flight are asked: one whose image differs from the live one is in flight by that.
/// It reads them when the first such file comes.
struct ShownImages {
  let desk: Desk
  let tips: DeskTips
  private var known: [String: [Slug]]?

  init(desk: Desk, tips: DeskTips) {
    self.desk = desk
    self.tips = tips
  }

  mutating func briefs(showing paths: Set<String>) throws(GitError) -> [Slug] {
    guard !paths.isEmpty else { return [] }
    if known == nil { known = try read() }
    return Set(paths.flatMap { known?[$0] ?? [] }).sorted()
  }

  private func read() throws(GitError) -> [String: [Slug]] {
    guard let tip = tips.desk else { return [:] }
    var found: [String: [Slug]] = [:]
    for slug in try desk.briefsInFlight(at: tips) {
      guard let path = try desk.path(of: slug, in: tip),
        let draft = try desk.source.draft(at: path, in: tip)
      else { continue }
      for image in draft.assets.keys { found[image, default: []].append(slug) }
    }
    return found
  }
}
