internal import GitObjects
public import Lint
internal import Workflow

/// Reads what a commit's trailers say on this desk.
public struct WordReader: Sendable {
  private let policy: DeskPolicy

  public init(policy: DeskPolicy) {
    self.policy = policy
  }

  /// Reads the words of a commit that changed these paths, and what may have been meant for one.
  public func words(of commit: HistoryCommit, changing paths: Set<String>) -> CommitWords {
    let block = TrailerBlock(message: commit.message, knownTokens: policy.tokens)
    return words(of: commit, block.trailers, changing: paths, warnings: block.warnings)
  }

  /// Reads the words of a commit that changed these paths, without warnings.
  func plainWords(of commit: HistoryCommit, changing paths: Set<String>) -> CommitWords {
    let trailers = TrailerBlock.trailers(of: commit.message)
    return words(of: commit, trailers, changing: paths, warnings: [])
  }

  /// Returns the briefs that the trailers of a message name.
  public static func briefs(namedIn message: String) -> Set<Slug> {
    guard mayName(message) else { return [] }
    let named = TrailerBlock.trailers(of: message).filter {
      FixedTrailer(token: $0.token) == .brief
    }
    return Set(named.map { target($0.value).slug })
  }

  /// Whether a message may hold a word, on whatever desk.
  static func maySaySomething(_ message: String) -> Bool {
    TrailerBlock.trailers(of: message).contains { trailer in
      FixedTrailer(token: trailer.token) != .brief
        && !ReservedTrailers.git.contains { $0.lowercased() == trailer.token.lowercased() }
    }
  }

  /// Whether there is a `b` at the beginning of a line behind the first.
  private static func mayName(_ message: String) -> Bool {
    var last: UInt8 = 0
    for byte in message.utf8 {
      if last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r"), byte | 0x20 == UInt8(ascii: "b")
      {
        return true
      }
      last = byte
    }
    return false
  }

  private func words(
    of commit: HistoryCommit, _ trailers: [Trailer], changing paths: Set<String>,
    warnings: [TrailerBlock.Warning]
  ) -> CommitWords {
    var words: [Word] = []
    var malformed: [(trailer: Trailer, refusal: WordRefusal)] = []
    for trailer in trailers {
      guard let meaning = meaning(of: trailer) else { continue }
      let address = try? MailAddress(trailerValue: trailer.value)
      if case .waiver(let rule, _) = meaning {
        guard !rule.isEmpty else {
          malformed.append((trailer, .waiverWithoutReason))
          continue
        }
      } else if address == nil {
        malformed.append((trailer, .noAddress(trailer.value)))
        continue
      }
      words.append(
        Word(commit: commit.id, trailer: trailer, meaning: meaning, address: address?.description))
    }
    return CommitWords(
      words: words, malformed: malformed, targets: targets(of: trailers, changing: paths),
      warnings: warnings)
  }

  private func meaning(of trailer: Trailer) -> Word.Meaning? {
    switch FixedTrailer(token: trailer.token) {
    case .brief: return nil
    case .revoked: return .revocation
    case .held: return .hold
    case .released: return .release
    case .waived:
      let parts = trailer.value.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { return .waiver(rule: "", reason: "") }
      return .waiver(rule: String(parts[0]), reason: String(parts[1]))
    case nil: break
    }
    let named = policy.definition.transitions.filter {
      $0.trailer?.lowercased() == trailer.token.lowercased()
    }
    return named.isEmpty ? nil : .transition(named)
  }

  /// The `Brief` trailers say it; without one, it is the one brief that the commit changes.
  private func targets(of trailers: [Trailer], changing paths: Set<String>)
    -> Result<[Word.Target], WordRefusal>
  {
    let named = trailers.filter { FixedTrailer(token: $0.token) == .brief }
    if !named.isEmpty { return .success(named.map { Self.target($0.value) }) }
    let touched = paths.compactMap { policy.slug(ofPath: $0) }.sorted()
    guard touched.count == 1 else { return .failure(.noTarget(candidates: touched)) }
    return .success(touched.map { Word.Target(slug: $0, pin: nil) })
  }

  private static func target(_ value: String) -> Word.Target {
    guard let at = value.lastIndex(of: "@") else {
      return Word.Target(slug: Slug(value), pin: nil)
    }
    return Word.Target(
      slug: Slug(String(value[..<at])), pin: String(value[value.index(after: at)...]))
  }
}
