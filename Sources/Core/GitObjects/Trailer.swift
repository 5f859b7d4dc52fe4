/// One line of a commit message's last paragraph: a token and its value.
public struct Trailer: Hashable, Sendable {
  /// The token as it is written; tokens are compared without case.
  public let token: String
  /// The value, unfolded, without blanks at its ends.
  public let value: String
  /// The line of the message it starts at, from 1.
  public let line: Int

  public init(token: String, value: String, line: Int) {
    self.token = token
    self.value = value
    self.line = line
  }
}
