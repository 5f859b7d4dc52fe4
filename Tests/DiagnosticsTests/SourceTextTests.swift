import Diagnostics
import Testing

struct SourceTextTests {
  @Test func `a column counts scalars, in a long line too`() {
    let line = String(repeating: "aé東👩", count: 300)
    let source = SourceText(path: "a", text: "x\n" + line + "\ny")
    var offset = 2
    for (index, scalar) in line.unicodeScalars.enumerated() {
      let position = source.position(ofByte: offset)
      #expect(position.line == 2 && position.column == index + 1)
      offset += UTF8.width(scalar)
    }
    #expect(source.position(ofByte: .max) == source.position(ofByte: source.bytes.count))
    #expect(source.position(ofByte: -1).byteOffset == 0)
  }

  @Test(arguments: [("", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("\n\n", 2)])
  func `a line feed at the end starts no line`(_ text: String, _ count: Int) {
    #expect(SourceText(path: "a", text: text).lineCount == count)
  }
}
