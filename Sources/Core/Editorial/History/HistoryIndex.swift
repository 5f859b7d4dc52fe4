internal import GitObjects
internal import Synchronization

/// What is remembered of a repository's history from one question to the next.
///
/// Two may ask at a time: while one walks far, as at the start of a service with many briefs in
/// flight, a push is judged by the other half.
public final class HistoryIndex: Sendable {
  /// More commits than this are not kept in mind.
  private static let limit = 1 << 20

  struct Half: Sendable {
    var facts = HistoryFacts()
    /// The views, the one that was used last at the end.
    var views: [ObjectID: HistoryView] = [:]
    var used: [ObjectID] = []
  }

  private let first = Mutex(Half())
  private let second = Mutex(Half())

  public init() {}

  /// Asks about history with what is known of it; it waits only where two ask already.
  func ask<Answer: Sendable>(
    _ body: (inout Half) throws(GitError) -> Answer
  ) throws(GitError) -> Answer {
    if let result = first.withLockIfAvailable({ half in Self.answer(body, &half) }) {
      return try result.get()
    }
    return try second.withLock { half in Self.answer(body, &half) }.get()
  }

  private static func answer<Answer>(
    _ body: (inout Half) throws(GitError) -> Answer, _ half: inout Half
  ) -> Result<Answer, GitError> {
    if half.facts.nodes.count > limit { half = Half() }
    return Result { () throws(GitError) in try body(&half) }
  }
}

extension HistoryIndex.Half {
  /// Takes out the view of a tip, which is to be given back.
  mutating func takeView(of tip: ObjectID, from source: some CommitSource) throws(GitError)
    -> HistoryView
  {
    if let known = views.removeValue(forKey: tip) { return known }
    for near in used.reversed() {
      if let view = try views[near]?.moved(to: tip, &facts, source) { return view }
    }
    return try HistoryView(tip: tip, &facts, source)
  }

  mutating func give(_ view: HistoryView, of tip: ObjectID) {
    views[tip] = view
    used.removeAll { $0 == tip }
    used.append(tip)
    // The tip of the desk, and one that is only proposed.
    if used.count > 2 { views[used.removeFirst()] = nil }
  }
}
