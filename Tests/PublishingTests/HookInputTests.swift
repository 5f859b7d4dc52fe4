import Foundation
import Lint
import Publishing
import TestSupport
import Testing

struct HookInputTests {
  @Test func `a hook is told what the interface promises, in its order`() throws {
    let input = HookInput(try edition(), hook: "tell")
    #expect(
      String(decoding: input.json, as: UTF8.self)
        == #"{"version": 1, "event": "published", "id": "b1b1:tell", "slug": "2020-12-13", "#
        + #""edition": 1, "title": "Weekly Brief", "date": "2020-12-13", "publication": "b1b1", "#
        + #""source": "c2c2", "blob": "d3d3", "path": "briefs/2020-12-13.md", "#
        + #""url": "https://brief.example.org/2020-12-13/", "approvedBy": ["ben@example.org"], "#
        + #""correction": null}"# + "\n")
  }

  @Test func `any title comes back as it was from another reader of JSON`() throws {
    var edition = try edition()
    edition.title = "\"\\\u{0}\u{1B}\u{7F}\u{85}\u{2028}\n\t</script>\u{1F600} e\u{301}"
    edition.correction = edition.title
    edition.url = nil
    let json = Data(HookInput(edition, hook: "h").json)
    let fields = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(fields.count == 14)
    #expect(fields["title"] as? String == edition.title)
    #expect(fields["correction"] as? String == edition.title)
    #expect(fields["url"] is NSNull)
    #expect(!json.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
  }
}

func edition() throws -> Edition {
  Edition(
    event: .published, slug: Slug("2020-12-13"), number: 1, title: "Weekly Brief",
    date: try #require(CalendarDate(iso: "2020-12-13")), publication: "b1b1", source: "c2c2",
    blob: "d3d3", path: "briefs/2020-12-13.md", url: "https://brief.example.org/2020-12-13/",
    approvedBy: ["ben@example.org"])
}
