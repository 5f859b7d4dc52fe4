/// How a word of one country is written in the other, as far as letters tell.
///
/// What comes out need not be a word: a dictionary says whether it is.
enum VarietyLetters {
  /// American letters, and the British ones for them; the order is that of the trials.
  private static let pairs = [
    ("or", "our"), ("ense", "ence"), ("yz", "ys"), ("iz", "is"), ("og", "ogue"), ("er", "re"),
    ("e", "ae"), ("e", "oe"), ("sk", "sc"), ("f", "ph"), ("o", "ou"), ("l", "ll"), ("ll", "l"),
    ("am", "amme"), ("ow", "ough"), ("ck", "que"),
  ].map { (american: Array($0.0.utf8), british: Array($0.1.utf8)) }

  /// Words that differ in more than their letters' habits: American first.
  private static let whole = [
    ("airplane", "aeroplane"), ("aluminum", "aluminium"), ("artifact", "artefact"),
    ("cozy", "cosy"), ("jewelry", "jewellery"), ("maneuver", "manoeuvre"),
    ("maneuvered", "manoeuvred"), ("maneuvering", "manoeuvring"), ("maneuvers", "manoeuvres"),
    ("math", "maths"), ("mom", "mum"), ("mustache", "moustache"), ("pajamas", "pyjamas"),
  ]

  static func all(of word: String, toAmerican: Bool) -> [String] {
    var twins = whole.compactMap { american, british -> String? in
      guard word == (toAmerican ? british : american) else { return nil }
      return toAmerican ? american : british
    }
    let letters = Array(word.utf8)
    for pair in pairs {
      let (from, to) = toAmerican ? (pair.british, pair.american) : (pair.american, pair.british)
      guard letters.count > from.count else { continue }
      for start in 1...(letters.count - from.count)
      where letters[start..<start + from.count].elementsEqual(from) {
        let twin = letters[..<start] + to + letters[(start + from.count)...]
        twins.append(String(decoding: twin, as: UTF8.self))
      }
    }
    return twins
  }
}
