/// How one attempt of a hook ended.
public enum DeliveryResult: Hashable, Sendable {
  /// It is done. `output` is the last part of what the hook said.
  case succeeded(output: String)
  /// It is not done, as far as the hook can tell.
  case failed(reason: String, output: String)
  /// It was stopped because its time was up; nobody can tell how much of it was done.
  case timedOut(output: String)

  public var isSuccess: Bool {
    if case .succeeded = self { true } else { false }
  }

  /// The last part of what the hook said.
  public var output: String {
    switch self {
    case .succeeded(let output), .failed(_, let output), .timedOut(let output): output
    }
  }
}
