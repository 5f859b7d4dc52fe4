internal import Editorial
internal import FoundationEssentials

/// What the service answers.
public struct ServiceReply: Codable, Sendable {
  struct Finding: Codable, Sendable {
    var weight: String
    var place: String
    var message: String
  }

  public var version = 1
  /// Why the service could not answer, or `nil` where it did.
  public var error: String?
  var findings: [Finding] = []

  init(error: String) {
    self.error = error
  }

  init(_ verdict: PushVerdict) {
    findings = verdict.findings.map {
      Finding(weight: $0.weight.rawValue, place: $0.place, message: $0.message)
    }
  }

  /// Reads a reply.
  public init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(bytes))
  }

  func encoded() -> [UInt8] {
    (try? JSONEncoder().encode(self)).map(Array.init) ?? Array("{\"version\":1}".utf8)
  }

  /// The verdict, or `nil` where the reply holds none that can be read in full.
  public var verdict: PushVerdict? {
    guard error == nil else { return nil }
    var read: [PushFinding] = []
    for finding in findings {
      guard let weight = PushFinding.Weight(rawValue: finding.weight) else { return nil }
      read.append(PushFinding(weight, at: finding.place, finding.message))
    }
    return PushVerdict(findings: read)
  }
}
