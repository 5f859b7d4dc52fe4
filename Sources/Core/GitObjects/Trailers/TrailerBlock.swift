/// The trailers of a commit message, and what looks like one and does not count.
///
/// The block is the last paragraph, never the title, and each of its lines is a trailer or
/// continues one. git forgives stray lines beside a `Signed-off-by`; an approval is not a thing to
/// guess at. Wherever this finds a block, `git interpret-trailers --parse --no-divider` finds the
/// same trailers, but for those that are refused here with a warning: without a value, or with
/// characters that do not show.
public struct TrailerBlock: Hashable, Sendable {
  /// The tokens that mean the same on every desk.
  public static let fixedTokens: Set<String> = [
    "Brief", "Co-authored-by", "Held-by", "Released-by", "Revoked-by", "Waived",
  ]

  /// The trailers that count, in the order of the message, duplicates included.
  public let trailers: [Trailer]
  /// What its writer may take for a trailer and what is none, in the order of the message.
  public let warnings: [Warning]

  /// Reads the trailers of a commit message.
  ///
  /// The known tokens, with those that are fixed, are what a near miss is measured against. They do
  /// not change what is read.
  public init(message: String, knownTokens: Set<String> = []) {
    let lines = MessageLines(message)
    let refusal = Refusal(in: lines)
    let entries = refusal == nil ? Self.entries(of: lines) : []
    var refused: [Warning] = []
    self.trailers = entries.compactMap { entry in
      guard let kind = entry.defect else { return entry.trailer }
      refused.append(Warning(kind, line: entry.trailer.line, written: entry.written))
      return nil
    }
    let known = KnownTokens(knownTokens.union(Self.fixedTokens))
    let missed = NearMisses(known: known, lines: lines, refusal: refusal).warnings
    self.warnings = Warning.limited((refused + missed).sorted { $0.line < $1.line })
  }

  /// Reads the trailers that count, without a look at what may have been meant for one.
  public static func trailers(of message: String) -> [Trailer] {
    let lines = MessageLines(message)
    guard Refusal(in: lines) == nil else { return [] }
    return entries(of: lines).filter { $0.defect == nil }.map(\.trailer)
  }

  /// Returns the trailers of a token, compared without case.
  public func trailers(named token: String) -> [Trailer] {
    let token = token.lowercased()
    return trailers.filter { $0.token.lowercased() == token }
  }

  /// Reads the last paragraph of which every line is known to be a trailer or a continuation.
  private static func entries(of lines: MessageLines) -> [Entry] {
    var entries: [Entry] = []
    for index in lines.lastParagraph {
      let line = lines.bytes[lines.lines[index]]
      switch TrailerLine(line) {
      case .trailer(let token, let value):
        entries.append(Entry(token: token, value: value, line: index + 1))
      case .continuation(let value):
        guard let last = entries.indices.last else { continue }
        entries[last].fold(value)
      case .other: continue
      }
    }
    return entries
  }
}

extension TrailerBlock {
  /// Why a message has no trailers at all.
  enum Refusal: Hashable {
    case titleOnly
    /// A line of the last paragraph, from 1, that is no trailer.
    case mixed(line: Int)
    /// The line of the scissors, from 1.
    case scissors(line: Int)

    init?(in lines: MessageLines) {
      let scissors = lines.lines.indices.first {
        TrailerLine.isScissors(lines.bytes[lines.lines[$0]])
      }
      if let scissors {
        self = .scissors(line: scissors + 1)
        return
      }
      if lines.lastParagraph.lowerBound <= lines.title.lowerBound {
        self = .titleOnly
        return
      }
      for index in lines.lastParagraph {
        switch TrailerLine(lines.bytes[lines.lines[index]]) {
        case .trailer: continue
        case .continuation where index > lines.lastParagraph.lowerBound: continue
        case .continuation, .other:
          self = .mixed(line: index + 1)
          return
        }
      }
      return nil
    }
  }

  /// A trailer as it stands in the message, before it is judged.
  private struct Entry {
    private let token: String
    private var value: [UInt8]
    private let line: Int

    init(token: ArraySlice<UInt8>, value: ArraySlice<UInt8>, line: Int) {
      self.token = String(decoding: token, as: UTF8.self)
      self.value = Array(value)
      self.line = line
    }

    mutating func fold(_ part: ArraySlice<UInt8>) {
      if !value.isEmpty { value.append(UInt8(ascii: " ")) }
      value += part
    }

    var trailer: Trailer {
      Trailer(token: token, value: String(decoding: value, as: UTF8.self), line: line)
    }

    var written: String { "\(token): \(String(decoding: value, as: UTF8.self))" }

    /// What keeps the trailer from counting, or `nil`.
    var defect: Warning.Kind? {
      if value.isEmpty { return .emptyValue(token: token) }
      return UnseenCharacter.first(in: trailer.value).map { .unseenCharacter($0, token: token) }
    }
  }
}
