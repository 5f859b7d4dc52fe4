/// How much a diagnostic weighs.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  case note
  case warning
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
