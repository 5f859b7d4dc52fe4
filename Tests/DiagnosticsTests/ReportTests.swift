import Diagnostics
import Foundation
import Testing

struct ReportTests {
  @Test func `JSON has the fields that scripts rely on`() {
    #expect(
      JSONReport.text(of: [Samples.diagnostic])
        == #"{"version":1,"diagnostics":[{"path":"briefs/a.md","line":2,"column":4,"endLine":2,"endColumn":11,"#
        + #""byteOffset":10,"byteLength":7,"rule":"repeated-word","severity":"warning","#
        + #""message":"'the' is written twice","#
        + #""related":[{"path":"briefs/a.md","line":1,"column":1,"message":"it stands here too"}],"#
        + #""fixes":[{"replacement":"the","safe":false},{"replacement":"","safe":true}]}],"#
        + #""summary":{"error":0,"warning":1,"note":0}}"# + "\n")
  }

  @Test func `an empty report is a whole document`() throws {
    let text = JSONReport.text(of: [])
    #expect(
      text == #"{"version":1,"diagnostics":[],"summary":{"error":0,"warning":0,"note":0}}"# + "\n")
  }

  @Test func `Foundation reads back every scalar that JSON was given`() throws {
    let scalars = (0...0x10FFFF).lazy.filter { $0 % 7 == 0 || $0 < 0x3000 }.compactMap(
      Unicode.Scalar.init)
    var all = String.UnicodeScalarView()
    all.append(contentsOf: scalars)
    let text = JSONText.object([
      ("a", .string(String(all))), ("b", .array([.null, .boolean(true), .number(-7)])),
    ]).text
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((read["a"] as? String)?.unicodeScalars.elementsEqual(all) == true)
    #expect((read["b"] as? [Any])?.count == 3)
  }

  @Test func `GitHub gets one command for each`() {
    #expect(
      GitHubReport.text(of: [Samples.diagnostic])
        == "::warning file=briefs/a.md,line=2,endLine=2,col=4,endColumn=11,title=repeated-word::'the' is written twice\n"
    )
  }

  @Test func `GitHub's marks in a path or a message are escaped`() {
    let source = SourceText(path: "a,b:c%.md", text: "x")
    let diagnostic = Diagnostic(
      rule: "r", severity: .note, message: "50% of\nit", place: Diagnostic.Place(0..<1, in: source))
    #expect(
      GitHubReport.text(of: [diagnostic])
        == "::notice file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=2,title=r::50%25 of%0Ait\n"
    )
  }

  @Test func `GitLab gets a report in which each finding keeps its name`() throws {
    func names(_ text: String) throws -> [String] {
      let source = SourceText(path: "a.md", text: text)
      let found = text.utf8.enumerated().filter { $1 == UInt8(ascii: "x") }.map { offset, _ in
        Diagnostic(
          rule: "r", severity: .error, message: "'x' is wrong",
          place: Diagnostic.Place(offset..<offset + 1, in: source))
      }
      let report = Data(GitLabReport.text(of: found).utf8)
      let read = try #require(try JSONSerialization.jsonObject(with: report) as? [[String: Any]])
      #expect(read.allSatisfy { $0["severity"] as? String == "critical" })
      #expect(read.allSatisfy { $0["check_name"] as? String == "r" })
      let places = read.compactMap { $0["location"] as? [String: Any] }
      #expect(places.allSatisfy { $0["path"] as? String == "a.md" })
      let lines = places.compactMap { ($0["lines"] as? [String: Int])?["begin"] }
      #expect(lines == found.map(\.place.start.line))
      return read.compactMap { $0["fingerprint"] as? String }
    }
    let before = try names("x\nx\n")
    #expect(Set(before).count == 2)
    #expect(try names("a\n\nx\nb x\n") == before)
  }

  @Test func `SARIF names tool, rules, places and fixes`() throws {
    let report = SARIFReport(
      toolVersion: "0.1", rules: [.init(name: "repeated-word", summary: "Once.")])
    let data = Data(report.text(of: [Samples.diagnostic]).utf8)
    let read = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(read["version"] as? String == "2.1.0")
    let run = try #require((read["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(
      result["level"] as? String == "warning" && result["ruleId"] as? String == "repeated-word")
    #expect(
      (result["relatedLocations"] as? [Any])?.count == 1 && (result["fixes"] as? [Any])?.count == 2)
    let place = (result["locations"] as? [[String: [String: [String: Any]]]])?.first?[
      "physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"] as? String == "briefs/a.md")
    #expect(
      place?["region"]?["startColumn"] as? Int == 4 && place?["region"]?["byteOffset"] as? Int == 10
    )
  }

  @Test func `a summary counts each severity`() {
    #expect(DiagnosticSummary(of: []).description == "nothing found")
    var error = Samples.diagnostic
    error.severity = .error
    #expect(
      DiagnosticSummary(of: [error, error, Samples.diagnostic]).description == "2 errors, 1 warning"
    )
  }
}
