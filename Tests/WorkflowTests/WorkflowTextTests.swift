import Testing
import Workflow

struct WorkflowTextTests {
  @Test func `time spans are a number and a unit`() throws {
    let cases: [(String, Int)] = [
      ("20s", 20), ("15m", 900), ("48h", 172_800), ("2d", 172_800), ("1w", 604_800), ("0s", 0),
    ]
    for (text, seconds) in cases { #expect(try Duration(deskText: text) == .seconds(seconds)) }
    for text in [
      "", "s", "48", "1.5h", "-1h", "1 h", "1H", "99999999999w", "9999w", "١h", "1y", "+1h",
    ] {
      #expect(throws: WorkflowTextError.self, "\(text)") { try Duration(deskText: text) }
    }
    for text in ["20s", "15m", "48h", "3d", "1w", "90s"] {
      #expect(try Duration(deskText: text).deskText == text)
    }
  }

  @Test func `sizes are a number and a unit`() throws {
    #expect(try ByteSize.read("1MiB") == 1 << 20)
    #expect(try ByteSize.read("512KiB") == 512 << 10)
    #expect(try ByteSize.read("4096B") == 4096)
    #expect(ByteSize.text(1 << 20) == "1MiB")
    #expect(ByteSize.text(1000) == "1000B")
    for text in ["", "1", "1MB", "1 MiB", "-1B", "99999999MiB", "MiB", "1.5MiB"] {
      #expect(throws: WorkflowTextError.self, "\(text)") { try ByteSize.read(text) }
    }
  }

  @Test func `language tags have the form of BCP 47`() {
    for tag in [
      "en", "de", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "de-1996", "ast", "ca-valencia",
    ] {
      #expect(LanguageTag.isWellFormed(tag))
    }
    for tag in ["", "e", "english", "en-", "en_GB", "-en", "en--GB", "x-private", "en-GB-GB", "é"] {
      #expect(!LanguageTag.isWellFormed(tag))
    }
  }

  @Test func `the nearest name is one that somebody may have meant`() {
    let names = ["trailer", "to", "from", "quorum"]
    #expect(NearestName.of("trialer", among: names) == "trailer")
    #expect(NearestName.of("qourum", among: names) == "quorum")
    #expect(NearestName.of("form", among: names) == "from")
    #expect(NearestName.of("hooks", among: names) == nil)
    #expect(NearestName.of("", among: names) == nil)
    #expect(NearestName.of(String(repeating: "x", count: 100_000), among: names) == nil)
  }
}
