import Foundation
import GitObjects
import TestSupport
import Testing

struct CommitObjectTests {
  static let id = String(repeating: "a", count: 40)
  static let ident = "Ada Example <ada@example.org> 1600000000 +0100"
  static let head = "tree \(id)\nparent \(id)\nauthor \(ident)\ncommitter \(ident)\n"
  static let armour = "-----BEGIN SSH SIGNATURE-----\n AAAA\n -----END SSH SIGNATURE-----\n"

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let defect: CommitDefect?

    init(_ description: String, _ text: String, _ defect: CommitDefect?) {
      self.init(description, Array(text.utf8), defect)
    }

    init(_ description: String, _ bytes: [UInt8], _ defect: CommitDefect?) {
      self.testDescription = description
      self.bytes = bytes
      self.defect = defect
    }
  }

  static let cases = [
    Case("unsigned", head + "\nT\n", nil),
    Case("signed", head + "gpgsig \(armour)\nT\n", nil),
    Case("without a message", head + "\n", nil),
    Case("UTF-8 by name", head + "encoding UTF-8\n\nT\n", nil),
    Case("without an empty line", head, .unfinished),
    Case("cut within a header", String(head.dropLast(3)), .unfinished),
    Case("in latin-1 by name", head + "encoding ISO-8859-1\n\nT\n", .encoding("ISO-8859-1")),
    Case("in latin-1 unsaid", Array((head + "\nK").utf8) + [0xF6, 0x0A], .notUTF8),
    Case("with a NUL", head + "\nT\0T\n", .nul),
    Case(
      "signed twice", head + "gpgsig \(armour)gpgsig \(armour)\nT\n", .misplaced(header: "gpgsig")),
    Case(
      "for SHA-256", head + "gpgsig-sha256 \(armour)\nT\n", .unknown(header: "gpgsig-sha256")),
    Case("of another program", head + "HG:extra x\n\nT\n", .unknown(header: "HG:extra")),
    Case(
      "the signature before the committer",
      head.replacing("committer", with: "gpgsig \(armour)committer") + "\nT\n",
      .misplaced(header: "committer")),
    Case(
      "a parent below the author", head + "parent \(id)\n\nT\n", .misplaced(header: "parent")),
    Case(
      "two authors", head.replacing("committer", with: "author") + "\nT\n",
      .misplaced(header: "author")),
    Case("no committer", "tree \(id)\nauthor \(ident)\n\nT\n", .missing(header: "committer")),
    Case(
      "a folded author", head.replacing("\ncommitter", with: "\n x\ncommitter") + "\nT\n",
      .malformed(header: "author")),
    Case(
      "an author in two brackets", head.replacing("Ada Example", with: "Ben <b@x.org>") + "\nT\n",
      .malformed(header: "author")),
    Case(
      "a time of a letter", head.replacing("1600000000", with: "16x") + "\nT\n",
      .malformed(header: "author")),
    Case(
      "a time too large", head.replacing("1600000000", with: "99999999999999999999") + "\nT\n",
      .malformed(header: "author")),
    Case(
      "a zone of three digits", head.replacing("+0100", with: "+010") + "\nT\n",
      .malformed(header: "author")),
    Case(
      "something behind the signature",
      head + "gpgsig \(armour) -----BEGIN SSH SIGNATURE-----\n\nT\n",
      .malformedSignature("something stands behind its END line")),
    Case(
      "an empty line behind the signature", head + "gpgsig \(armour) \n\nT\n",
      .malformedSignature("something stands behind its END line")),
    Case(
      "a signature without END", head + "gpgsig -----BEGIN PGP SIGNATURE-----\n\nT\n",
      .malformedSignature("it has no END line")),
    Case(
      "a signature of X.509", head + "gpgsig -----BEGIN SIGNED MESSAGE-----\n x\n\nT\n",
      .malformedSignature("it is of no kind that is known")),
    Case("a signature in the message", head + "\nT\n\ngpgsig \(armour)", nil),
  ]

  @Test(arguments: cases)
  func `says what is wrong with a commit and reads on`(_ c: Case) throws {
    let commit = try CommitObject(bytes: c.bytes)
    #expect(commit.defect == c.defect)
    #expect(commit.tree.hex == Self.id)
    #expect(c.bytes.count > 400 || commit.parents.count <= 1)
  }

  @Test(arguments: [
    "", "\n", "tree \n", "tree abc\n\n", "blob\n", "author \(ident)\n\nT\n",
    "tree \(id.uppercased())\n\nT\n", "tree \(id)\nparent x\n\nT\n", "tree \(id)",
    " tree \(id)\n\n",
  ])
  func `what has no tree and no whole parents is no commit`(_ text: String) {
    if text == "tree \(Self.id)" {
      #expect((try? CommitObject(bytes: Array(text.utf8)))?.defect == .unfinished)
    } else {
      #expect(throws: CommitDefect.self) { try CommitObject(bytes: Array(text.utf8)) }
    }
  }

  @Test func `a pasted signature is text, and the armour is unfolded`() throws {
    let pasted = try CommitObject(bytes: Array((Self.head + "\nT\n\ngpgsig \(Self.armour)").utf8))
    #expect(try pasted.signable.get().signature == nil)
    let bytes = Array((Self.head + "gpgsig \(Self.armour)\nT\n").utf8)
    let signed = try CommitObject(bytes: bytes).signable.get()
    #expect(signed.signature?.kind == .ssh)
    #expect(
      signed.signature.map { String(decoding: $0.armour, as: UTF8.self) }
        == Self.armour.replacing("\n ", with: "\n"))
    #expect(signed.payload == Array((Self.head + "\nT\n").utf8))
  }

  @Test func `a defective commit has no trailers`() throws {
    let text = Self.head + "encoding ISO-8859-1\n\nT\n\nBrief: a\n"
    #expect(try CommitObject(bytes: Array(text.utf8)).trailerBlock().trailers.isEmpty)
    let sound = Self.head + "\nT\n\nBrief: a\n"
    #expect(try CommitObject(bytes: Array(sound.utf8)).trailerBlock().trailers.count == 1)
  }

  @Test func `an ancient commit still has its parents, its people and a message`() throws {
    let bytes =
      Array("tree \(Self.id)\nparent \(Self.id)\nauthor K".utf8) + [0xF6]
      + Array("nig <k@x.org> 12 +0000 \ncommitter nobody\n\nGr".utf8) + [0xFC, 0xDF, 0x65]
    let commit = try CommitObject(bytes: bytes)
    #expect(commit.defect == .notUTF8)
    #expect(commit.parents.map(\.hex) == [Self.id])
    #expect(commit.author.name == "K\u{FFFD}nig")
    #expect(commit.author.address == "k@x.org")
    #expect(commit.author.time == Timestamp(seconds: 12))
    #expect(
      commit.committer == Ident(name: "nobody", address: "", time: Timestamp(seconds: 0), offset: 0)
    )
    #expect(commit.message == "Gr\u{FFFD}\u{FFFD}e")
  }

  @Test func `no change of bytes makes it crash`() throws {
    var random = SplitMix64(seed: 0x5EED_0004)
    let seeds = Self.cases.map(\.bytes)
    var defects = 0
    for _ in 0..<20_000 {
      var bytes = seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, using: &random) }
      guard let commit = try? CommitObject(bytes: bytes) else { continue }
      if commit.defect != nil { defects += 1 }
      if let sound = try? commit.signable.get() {
        #expect(sound.payload.count <= bytes.count)
        #expect((sound.signature == nil) == (sound.payload == bytes))
      }
      _ = commit.trailerBlock(knownTokens: ["Approved-by"])
    }
    #expect(defects > 1_000)
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    guard let at = bytes.indices.randomElement(using: &random) else { return }
    let nasty: [UInt8] = [0, 9, 10, 13, 32, 45, 58, 60, 62, 0x80, 0xC3, 0xFF]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[at] = nasty.randomElement(using: &random) ?? 0
    case 1: bytes.insert(nasty.randomElement(using: &random) ?? 0, at: at)
    case 2: bytes.remove(at: at)
    case 3: bytes.removeSubrange(at...)
    default: bytes.insert(contentsOf: bytes[at...].prefix(60), at: at)
    }
  }
}
