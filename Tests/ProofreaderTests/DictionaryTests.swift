import Foundation
import Lint
import Proofreader
import TestSupport
import Testing

/// The dictionaries of the machine, compared with the program that reads them everywhere else.
struct DictionaryTests {
  static let shelf = DictionaryFolder(path: DictionaryFolder.systemPath)
  static let isInstalled = (try? shelf.speller(for: "en")) != nil
  static let hasProgram = isInstalled && (try? run("hunspell", ["--version"]).status) == 0
  static let missing: Comment = "skipped: install hunspell-en-gb and hunspell-en-us"
  static let noProgram: Comment = "skipped: install hunspell, hunspell-en-gb and hunspell-en-us"

  /// Words of a dictionary's file, and what random slips make of them.
  private static func words(of name: String, seed: UInt64) throws -> [String] {
    let path = "\(DictionaryFolder.systemPath)/\(name).dic"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var random = SplitMix64(seed: seed)
    var words: Set<String> = []
    for _ in 0..<700 {
      let line = lines[Int(random.next() % UInt64(lines.count))]
      let word = line.prefix { $0 != "/" && $0 != "\t" }
      guard word.count > 2, word.allSatisfy({ $0.isLetter && $0.isASCII }) else { continue }
      var letters = Array(word)
      words.insert(String(letters))
      words.insert(String(letters) + ["s", "ed", "ing", "ly", "er"][Int(random.next() % 5)])
      letters.swapAt(Int(random.next() % UInt64(letters.count)), letters.count - 1)
      words.insert(String(letters))
      words.insert(String(letters).uppercased())
    }
    return words.sorted()
  }

  @Test(.enabled(if: hasProgram, noProgram), arguments: ["en_GB", "en_US"])
  func `the program hunspell says the same of every word`(_ name: String) throws {
    let words = try Self.words(of: name, seed: 4)
    let input = Data(words.map { $0 + "\n" }.joined().utf8)
    let unknown = try run("hunspell", ["-d", name, "-i", "UTF-8", "-l"], input: input)
    let rejected = Set(unknown.text.split(separator: "\n").map(String.init))
    let speller = try Self.shelf.speller(for: "en")
    let variety: SpellingVerdict = name == "en_GB" ? .british : .american
    let found = zip(words, speller.verdicts(on: words)).filter { !$1.contains(variety) }.map(\.0)
    #expect(rejected.count > 300)
    #expect(Set(found) == rejected)
  }

  @Test(.enabled(if: hasProgram, noProgram))
  func `the program hunspell suggests the same`() throws {
    let speller = try Self.shelf.speller(for: "en")
    let answer = try run(
      "hunspell", ["-d", "en_GB", "-i", "UTF-8", "-a"], input: Data("wrld\n".utf8))
    let line = try #require(answer.text.split(separator: "\n").first { $0.hasPrefix("&") })
    let theirs = line.split(separator: ": ")[1].components(separatedBy: ", ")
    #expect(Array(speller.suggestions(for: "wrld").prefix(theirs.count)) == theirs)
  }

  @Test(
    .enabled(if: isInstalled, missing),
    arguments: [
      ("wrold", ["world"]), ("documnet", ["document"]), ("sey", ["say", "sex", "set", "key"]),
      ("abcdefgh", []), ("reciept", ["receipt"]), ("witnes", ["witness"]),
    ])
  func `words one slip away are found`(_ word: String, _ expected: [String]) throws {
    let found = try Self.shelf.speller(for: "en").neighbours(of: word)
    #expect(Set(found).isSuperset(of: expected))
    #expect(!expected.isEmpty || found.isEmpty)
  }

  static let strange = [
    "", " ", "\0", "a\0b", "\u{301}", "a" + String(repeating: "\u{301}", count: 10_000),
    String(repeating: "a", count: 101), String(repeating: "é", count: 60), "\u{1F600}", "a\nb",
  ]

  @Test(.enabled(if: isInstalled, missing), arguments: strange.indices)
  func `what is no word is unknown and harms nobody`(_ index: Int) throws {
    let text = Self.strange[index]
    let speller = try Self.shelf.speller(for: "en")
    #expect(!speller.knows(text))
    #expect(speller.neighbours(of: text).isEmpty)
    #expect(speller.suggestions(for: String(text.prefix(200))).count < 100)
  }

  @Test(.enabled(if: isInstalled, missing))
  func `a dictionary answers the same when it was let go of, and to many at once`() async throws {
    let folder = DictionaryFolder(path: DictionaryFolder.systemPath)
    let words = try Self.words(of: "en_GB", seed: 7)
    let expected = try Self.shelf.speller(for: "en").verdicts(on: words)
    let answers = try await withThrowingTaskGroup(of: [SpellingVerdict].self) { group in
      for turn in 0..<8 {
        group.addTask {
          if turn % 3 == 2 { folder.unload() }
          return try folder.speller(for: "en-GB").verdicts(on: words)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.allSatisfy { $0 == expected })
  }

  struct Made: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let encoding: String.Encoding
    let label: String
    let tag: String
  }

  @Test(arguments: [
    Made(
      testDescription: "Latin-1", name: "de_DE", encoding: .isoLatin1, label: "ISO8859-1",
      tag: "de-DE"),
    Made(testDescription: "UTF-8", name: "de_DE", encoding: .utf8, label: "UTF-8", tag: "de"),
    Made(
      testDescription: "a country of its own", name: "de_AT", encoding: .utf8, label: "UTF-8",
      tag: "de"),
    Made(
      testDescription: "no country", name: "de", encoding: .isoLatin1, label: "ISO8859-1",
      tag: "de-CH"),
  ])
  func `a dictionary is read in its own encoding`(_ made: Made) throws {
    let folder = try TemporaryFolder()
    let affixes = "SET \(made.label)\nTRY esiaürn\nSFX A Y 1\nSFX A 0 n .\n"
    let path = folder.url.appending(path: made.name)
    try affixes.write(
      to: path.appendingPathExtension("aff"), atomically: true, encoding: made.encoding)
    try "2\nfür\nBrücke/A\n".write(
      to: path.appendingPathExtension("dic"), atomically: true, encoding: made.encoding)
    let speller = try DictionaryFolder(path: folder.path).speller(for: made.tag)
    let words = ["für", "fu\u{308}r", "Brücke", "Brücken", "fur", "Brücker", "ж"]
    #expect(words.map(speller.knows) == [true, true, true, true, false, false, false])
    #expect(speller.suggestions(for: "Brükce").contains("Brücke"))
  }

  @Test(arguments: [
    ("de", "hunspell-de-de"), ("de-AT", "hunspell-de-at"), ("fr", "hunspell-fr"),
    ("en", "hunspell-en-gb"),
    ("en-US", "hunspell-en-gb"), ("pt-BR", "hunspell-pt-br"), ("../etc", "hunspell"),
    ("", "hunspell"),
  ])
  func `a missing dictionary is named with its package`(_ tag: String, _ package: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: DictionaryAbsence(language: tag, package: package)) {
      try DictionaryFolder(path: folder.path).speller(for: tag)
    }
  }
}
