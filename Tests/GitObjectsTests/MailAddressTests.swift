import GitObjects
import Testing

struct MailAddressTests {
  static let values: [(value: String, address: String)] = [
    ("ben@example.org", "ben@example.org"),
    ("Ben Example <ben@example.org>", "ben@example.org"),
    ("Bén Ex\u{E4}mple <Ben.E+desk@Example.ORG>", "Ben.E+desk@example.org"),
    ("<ben@localhost>", "ben@localhost"),
    (
      "Example, Ben \"the desk\" <1234+ben@users.noreply.example.com>",
      "1234+ben@users.noreply.example.com"
    ),
  ]

  @Test(arguments: values)
  func `reads a trailer's value`(value: String, address: String) throws {
    #expect(try MailAddress(trailerValue: value).description == address)
  }

  @Test(arguments: [
    "", "Ben", "Ben <>", "Ben <ben@example.org", "ben@example.org>", "Ben <ben@example.org> x",
    "Ben <ben@example.org> <cem@example.org>", "Ben<ben@example.org>", "Ben <ben @example.org>",
    "ben@@example.org", "@example.org", "ben@", "ben@-example.org", "ben@example-.org",
    "ben@example..org", ".ben@example.org", "ben.@example.org", "b..n@example.org",
    "*@example.org", "be?@example.org", "!ben@example.org", "#ben@example.org",
    "ben,cem@example.org", "ben@[127.0.0.1]", "\"ben\"@example.org",
    "Ben <b\u{435}n@example.org>", "ben@ex\u{430}mple.org", "ben@example.org\u{200B}",
    "Ben <ben@example.org\r\n>", "Ben ben@example.org",
    String(repeating: "b", count: 65) + "@example.org",
  ])
  func `refuses what is not one plain address`(_ value: String) {
    #expect(throws: MailAddressDefect.self) { try MailAddress(trailerValue: value) }
  }

  @Test func `a domain has no case and a local part has`() throws {
    #expect(try MailAddress("ben@EXAMPLE.org") == MailAddress("ben@example.org"))
    #expect(try MailAddress("Ben@example.org") != MailAddress("ben@example.org"))
  }

  @Test func `a look-alike is refused aloud`() {
    #expect(throws: MailAddressDefect.notASCII("b\u{435}n@example.org")) {
      try MailAddress(trailerValue: "Ben <b\u{435}n@example.org>")
    }
  }
}
