import Testing
import Workflow

struct BriefPathsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String { "\(path) under \(patterns)" }
    var patterns: [String]
    var path: String
    var slug: String?
  }

  static let cases = [
    Case(patterns: ["briefs/**/*.md"], path: "briefs/2020-12-13.md", slug: "2020-12-13"),
    Case(patterns: ["briefs/**/*.md"], path: "briefs/special/a.md", slug: "special/a"),
    Case(patterns: ["briefs/**/*.md"], path: "briefs/a.MD", slug: nil),
    Case(patterns: ["briefs/**/*.md"], path: "briefs/.md", slug: nil),
    Case(patterns: ["briefs/**/*.md"], path: "briefs/a/.md", slug: nil),
    Case(patterns: ["briefs/**/*.md"], path: "briefs2/a.md", slug: nil),
    Case(patterns: ["briefs/**/*.md"], path: "other/briefs/a.md", slug: nil),
    Case(patterns: ["briefs/**/*.md"], path: "briefs/a.png", slug: nil),
    Case(patterns: ["briefs/*.md"], path: "briefs/a.md", slug: "a"),
    Case(patterns: ["briefs/*.md"], path: "briefs/a/b.md", slug: nil),
    Case(patterns: ["*.md"], path: "a.md", slug: "a"),
    Case(patterns: ["**/*.md"], path: "a/b.md", slug: "a/b"),
    Case(patterns: ["de/*.md", "en/**/*.md"], path: "en/x/y.md", slug: "x/y"),
    Case(patterns: ["briefs/**/*.md"], path: "briefs/cafe\u{301}.md", slug: "cafe\u{301}"),
  ]

  @Test(arguments: cases)
  func `a slug is the path below the folder, without its ending`(_ c: Case) throws {
    let paths = try BriefPaths(c.patterns)
    #expect(paths.slug(ofPath: c.path).map { Array($0.utf8) } == c.slug.map { Array($0.utf8) })
    #expect(paths.matches(c.path) == (c.slug != nil))
    if let slug = c.slug { #expect(paths.paths(ofSlug: slug).contains(c.path)) }
  }

  static let broken = [
    [], [""], ["briefs"], ["briefs/"], ["briefs/*.txt"], ["/briefs/*.md"], ["../*.md"], ["a//*.md"],
    ["br*fs/*.md"], ["briefs*.md"], ["briefs**/*.md"], [".git/**/*.md"], ["a/**/b/*.md"],
    ["./*.md"],
    ["a/**/*.md", "a/b/*.md"], ["a/*.md", "a/**/*.md"], ["**/*.md", "b/*.md"],
  ]

  @Test(arguments: broken)
  func `patterns of another form, or two for one path, are refused`(_ patterns: [String]) {
    #expect(throws: WorkflowTextError.self) { try BriefPaths(patterns) }
  }

  @Test func `a new brief gets the first path that gives its slug back`() throws {
    let paths = try BriefPaths(["de/*.md", "en/**/*.md"])
    #expect(paths.path(ofSlug: "a") == "de/a.md")
    #expect(paths.path(ofSlug: "a/b") == "en/a/b.md")
    #expect(paths.paths(ofSlug: "a") == ["de/a.md", "en/a.md"])
  }
}
