import Diagnostics
import Lint
import Testing

/// What all rules share of a text: its sentences, words and quotations.
struct CopyTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Copy with a `‖` between two sentences.
    let markedCopy: String

    init(_ testDescription: String, _ markedCopy: String) {
      self.testDescription = testDescription
      self.markedCopy = markedCopy
    }
  }

  static let sentences = [
    Case("a full stop", "The council met.‖It voted."),
    Case("other marks", "Really?‖Yes!‖It was so…‖And then?!‖No."),
    Case("marks in quotation marks", "“It was so.”‖He left.‖(All of it.)‖Nobody came."),
    Case("a quotation that goes on", "“Really?” he asked.‖“No!” she said."),
    Case("titles of persons", "Mr. Berger met Ms. Kaya and Prof. Novak.‖Dr. Aydin came."),
    Case("countries", "The U.S. Congress met the U.K. Parliament.‖It voted."),
    Case("a country at the end", "They left the U.S.‖The council met."),
    Case("numbers of things", "See No. 5 and p. 12 of vol. 3.‖He said no.‖It is so."),
    Case("short forms", "Apples, pears etc. were sold, e.g. Coxes.‖It rained."),
    Case("companies", "Acme Inc. Vice President Ada Berger spoke.‖She left Acme Inc.‖It grew."),
    Case("initials", "J. K. Rowling wrote it.‖So did I.‖He read it."),
    Case("hours", "It began at 9 a.m. Monday.‖It ended at 5 p.m.‖They left."),
    Case("figures and addresses", "It rose by 2.5 percent on example.org.‖It fell."),
    Case("a blank line's worth of breaks", "It was\nlate.‖They\nleft."),
    Case("other scripts", "会議は終わった。 ‖次は来週。"),
    Case("no mark at the end", "The council met"),
  ]

  @Test(arguments: sentences)
  func `sentences end where a reader ends them`(_ c: Case) throws {
    let copy = c.markedCopy.replacing("‖", with: c.markedCopy.contains("。") ? "" : " ")
    let galley = try ExampleGalley.make(copy)
    let block = try #require(galley.copyBlocks.first)
    let found = block.copy.sentences.map { block.copy.string($0.range) }
    #expect(
      found
        == c.markedCopy.split(separator: "‖").map { $0.trimmingPrefix(" ").description }
        .map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 })
    let words = block.copy.sentences.flatMap { block.copy.words[$0.words] }
    #expect(words == block.copy.words)
  }

  static let words = [
    ("Don’t stop: it's three-year-old copy.", ["Don’t", "stop", "it's", "three-year-old", "copy"]),
    ("U.K. and 2,000 of 3rd", ["U", "K", "and", "2", "000", "of", "3rd"]),
    ("Ürümqi, Қашқар and ئۇيغۇر.", ["Ürümqi", "Қашқар", "and", "ئۇيغۇر"]),
    ("- 'tis -it- x", ["tis", "it", "x"]),
    ("a `code` and https://a.example/b c", ["a", "and", "c"]),
  ]

  @Test(arguments: words)
  func `words are letters with what joins them`(_ copy: String, _ words: [String]) throws {
    let galley = try ExampleGalley.make(copy)
    #expect(galley.copyBlocks.flatMap { $0.copy.words.map(\.text) } == words)
  }

  static let quotations = [
    ("He said “we were there” and left.", ["we were there"]),
    ("The “strict” management, \"so called by them\", was it.", ["so called by them"]),
    (
      "She wrote ‘it’s not our fault’ and «nous sommes là».",
      ["it’s not our fault", "nous sommes là"]
    ),
    ("It was 5' 10\" tall", []),
    ("“One “two three” four", ["One “two three"]),
  ]

  @Test(arguments: quotations)
  func `a quotation is more than a word in quotation marks`(
    _ copy: String, _ quotations: [String]
  ) throws {
    let galley = try ExampleGalley.make(copy)
    let copy = try #require(galley.copyBlocks.first).copy
    #expect(copy.quotations.map { copy.string($0) } == quotations)
    for word in copy.words {
      #expect(word.isQuoted == copy.isQuoted(word.range.lowerBound), "\(word.text)")
    }
  }

  @Test func `what stands before sic is somebody else's`() throws {
    let galley = try ExampleGalley.make("They wrote recieve [sic] again.")
    let words = try #require(galley.copyBlocks.first).copy.words
    #expect(words.filter(\.isQuoted).map(\.text) == ["recieve", "sic"])
  }

  @Test(arguments: 1...20)
  func `each part of any text leads back to its bytes`(_ seed: Int) throws {
    var random = RandomDraft(seed: UInt64(seed))
    for _ in 0..<50 {
      let galley = try ExampleGalley.make(random.next())
      for block in galley.copyBlocks {
        let copy = block.copy
        #expect(
          String(decoding: copy.utf8, as: UTF8.self).unicodeScalars.elementsEqual(copy.scalars))
        for word in copy.words where copy.isLiteral(word.range) {
          #expect(galley.source.string(in: copy.bytes(of: word.range)) == word.text)
        }
        #expect(copy.words.allSatisfy { $0.lowercased == $0.text.lowercased() })
      }
    }
  }
}
