extension Newsroom {
  /// Waits until the service has published an edition of a brief.
  public func untilLive(_ slug: String = "a", edition: Int = 1) async throws {
    try await eventually("edition \(edition) of '\(slug)' is live") {
      try brief(slug)?.live?.edition == edition
    }
  }

  /// The editions on the ledger, the newest first, as `slug/edition`.
  public func ledger() throws -> [String] {
    guard try desk.tip(of: "refs/heads/published") != nil else { return [] }
    let format =
      "%(trailers:key=Brief,valueonly,separator=)/%(trailers:key=Edition,valueonly,separator=)"
    return try desk.git(["log", "--format=\(format)", "published"]).split(separator: "\n")
      .map(String.init)
  }

  /// The lines of the notes on an edition's deliveries.
  public func deliveries(of slug: String = "a") throws -> [String] {
    guard let publication = try brief(slug)?.live?.publication else { return [] }
    let result = try run(
      "git",
      ["-C", desk.content, "notes", "--ref=refs/notes/copydesk/deliveries", "show", publication],
      environment: desk.environment())
    return result.text.split(separator: "\n").map(String.init)
  }
}
