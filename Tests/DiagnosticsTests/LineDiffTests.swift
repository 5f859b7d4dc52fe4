import Diagnostics
import Foundation
import TestSupport
import Testing

struct LineDiffTests {
  @Test func `equal texts have no difference`() {
    let text = SourceText(path: "a", text: "a\nb\n")
    #expect(LineDiff.unified(from: text, to: text).isEmpty)
  }

  @Test func `a change is shown with the lines around it`() {
    let old = SourceText(path: "a.md", text: "1\n2\n3\n4\n5\n6\n7\n8\n9")
    let new = SourceText(path: "a.md", text: "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
    #expect(
      String(decoding: LineDiff.unified(from: old, to: new, context: 1), as: UTF8.self) == """
        --- a/a.md
        +++ b/a.md
        @@ -4,3 +4,3 @@
         4
        -5
        +five
         6
        @@ -8,2 +8,2 @@
         8
        -9
        \\ No newline at end of file
        +9

        """)
  }

  /// What `git apply` makes of the difference is the new text, for 300 pairs of texts.
  @Test func `git applies each difference`() throws {
    let repository = try ScriptedRepository()
    var state: UInt64 = 5
    func number(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    func text() -> String {
      let lines = (0..<number(12)).map { _ in ["a", "b", "c", "", "é\u{A0}"][number(5)] }
      return lines.joined(separator: "\n") + (number(2) == 0 || lines.isEmpty ? "" : "\n")
    }
    var patch = Data()
    var expected: [(name: String, text: String)] = []
    for index in 0..<300 {
      let (old, new) = (text(), text())
      guard !old.isEmpty, !new.isEmpty else { continue }
      let name = "f\(index)"
      try Data(old.utf8).write(to: repository.folder.url.appending(path: name))
      patch += LineDiff.unified(
        from: SourceText(path: name, text: old), to: SourceText(path: name, text: new),
        context: number(3) + 1)
      expected.append((name, new))
    }
    try repository.git(["apply", "--whitespace=nowarn"], input: patch)
    for (name, text) in expected {
      let data = try Data(contentsOf: repository.folder.url.appending(path: name))
      #expect(String(decoding: data, as: UTF8.self) == text)
    }
    #expect(expected.count > 200)
  }
}
