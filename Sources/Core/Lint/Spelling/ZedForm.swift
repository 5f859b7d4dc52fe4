/// A word of the kind that is written with `-ise` or with `-ize`.
struct ZedForm {
  /// Whether it has `z`.
  let isZ: Bool
  /// The word with the other letter.
  let twin: String

  private static let endings = ["e", "ed", "es", "ing", "ation", "ations", "er", "ers", "able"]
    .map { Array($0.utf8) }

  /// Words of which the two forms are two words, or one is of another kind.
  private static let apart: Set<String> = [
    "pris", "priz", "siz", "sis", "resiz", "resis", "apprais", "appris", "appriz", "capsiz", "rais",
    "seiz", "wis", "ris", "rys", "misprize", "mispris", "advis", "pois", "nois", "brais", "bais",
    "baiz", "grays", "braz", "brais", "mais", "maiz", "gris", "griz", "fris", "friz", "vis", "viz",
  ]

  init?(_ word: String) {
    let letters = Array(word.utf8)
    guard letters.count > 4, let at = Self.place(in: letters) else { return nil }
    let (s, z) = (UInt8(ascii: "s"), UInt8(ascii: "z"))
    guard !Self.apart.contains(String(decoding: letters[...at], as: UTF8.self)) else { return nil }
    isZ = letters[at] == z
    var other = letters
    other[at] = isZ ? s : z
    twin = String(decoding: other, as: UTF8.self)
  }

  /// Returns where the letter stands, behind an `i` and before an ending.
  private static func place(in letters: [UInt8]) -> Int? {
    for at in 3..<letters.count
    where letters[at] == UInt8(ascii: "s") || letters[at] == UInt8(ascii: "z") {
      guard letters[at - 1] == UInt8(ascii: "i") else { continue }
      let rest = letters[(at + 1)...]
      if endings.contains(where: { rest.elementsEqual($0) }) { return at }
    }
    return nil
  }
}
