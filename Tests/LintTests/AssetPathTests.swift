import Lint
import Testing

struct AssetPathTests {
  static let files = [
    ("a.png", "briefs/a.png"), ("images/a%20b.png", "briefs/images/a b.png"),
    ("../a.png", "a.png"), ("./x/../a.png?v=1#top", "briefs/a.png"), ("%C3%BC.png", "briefs/ü.png"),
    ("a:b/c.png", nil), ("x/a:b.png", "briefs/x/a:b.png"), (".gitignore", "briefs/.gitignore"),
  ]

  @Test(arguments: files)
  func `an image stands beside its brief`(_ destination: String, _ file: String?) {
    let path = AssetPath(destination: destination, ofBriefAt: "briefs/2020-12-13.md")
    #expect(path == file.map(AssetPath.file) ?? .elsewhere)
  }

  static let refused = [
    "../../a.png", "%2E%2E/../a.png", "/a.png", "", "?a", "a%2Fb.png", "a%00.png", "a%0A.png",
    "a%ZZ.png",
    "a%F", "a%FF.png", "..\\a.png", "a//b.png", "a/", ".", "..", "x/..", "../.git/config",
    "x/.GIT/config",
    "a\u{7}.png",
  ]

  @Test(arguments: refused)
  func `a path that names no file of the repository is refused`(_ destination: String) {
    guard case .refused = AssetPath(destination: destination, ofBriefAt: "briefs/a.md") else {
      Issue.record("\(destination) was let through")
      return
    }
  }

  @Test(arguments: ["https://a.example/b.png", "//a.example/b.png", "data:image/png,x"])
  func `an image of another place is no file`(_ destination: String) {
    #expect(AssetPath(destination: destination, ofBriefAt: "briefs/a.md") == .elsewhere)
  }

  @Test func `a draft's images are listed once, in order`() throws {
    let galley = try ExampleGalley.make(
      "![a](b.png) [c](d.png) ![e](../f.png)\n\n![g][h] ![i](b.png) ![j](https://k.example/l.png) ![m](../../n.png)\n\n[h]: o.png\n"
    )
    #expect(galley.imagePaths == ["briefs/b.png", "f.png", "briefs/o.png"])
  }
}
