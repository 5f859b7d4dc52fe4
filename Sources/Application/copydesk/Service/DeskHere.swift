internal import DeskService
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Glibc

/// The desk that a command asks: a policy and a repository.
struct DeskHere: Sendable {
  let desk: Desk
  let tips: DeskTips
  let now: Timestamp

  /// Opens the policy and the repository of an invocation.
  init(_ places: Places) throws {
    let policy = try PolicyInForce.read(places.config)
    let repository =
      try places.repo.map { (path) throws(GitError) in try Repository(at: path) }
      ?? Repository(around: ".")
    desk = Desk(
      repository: repository, policy: policy,
      archiveFile: "\(repository.commonDirectory)copydesk.archive")
    tips = try desk.tips()
    now = Timestamp(seconds: Int64(time(nil)))
  }
}
