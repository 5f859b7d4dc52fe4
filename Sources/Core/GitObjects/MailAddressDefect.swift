/// Why a text is no mail address of the desk.
public enum MailAddressDefect: Error, Hashable, Sendable {
  case empty
  case notASCII(String)
  case malformed(String)
}

extension MailAddressDefect: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "there is no address; write 'Name <name@example.org>'"
    case .notASCII(let text):
      "'\(text.shown())' has a character that is not ASCII in its address; "
        + "write the address in ASCII"
    case .malformed(let text):
      "'\(text.shown())' is no address; write 'Name <name@example.org>'"
    }
  }
}
