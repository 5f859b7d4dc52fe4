internal import GitObjects

/// What is wrong with a line, as a sentence.
struct SignerDefect: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

extension AllowedSigners.Signer {
  /// Reads `principals options keytype base64 [comment]`.
  init(_ line: PolicyLines.Line) throws(SignerDefect) {
    guard let text = String(validating: line.text, as: UTF8.self) else {
      throw SignerDefect("the line is not valid UTF-8")
    }
    let words = text.unicodeScalars.split { $0 == " " || $0 == "\t" }.map { String($0) }
    guard words.count >= 4 else {
      guard words.count == 3, PublicKey.isType(words[1]) else {
        throw SignerDefect("the line is not 'principals options keytype base64'")
      }
      throw SignerDefect("the line has no options; write 'namespaces=\"git\"' before the key")
    }
    let options = try SignerOptions(words[1])
    let principals = try Self.principals(words[0])
    guard PublicKey.isType(words[2]) else {
      throw SignerDefect("'\(words[2])' is no kind of key; options have no blanks between them")
    }
    let key: PublicKey
    do {
      key = try PublicKey(type: words[2], base64: words[3].utf8)
    } catch {
      throw SignerDefect(error.reason)
    }
    self.init(
      line: line.number, principals: principals, key: key, validAfter: options.validAfter,
      validBefore: options.validBefore)
  }

  private static func principals(_ word: String) throws(SignerDefect) -> [String] {
    let names = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for name in names {
      guard !name.contains(where: { "*?!".contains($0) }) else {
        throw SignerDefect(
          "'\(name)' is a pattern, which would let a key speak for people whom nobody named; "
            + "write each address")
      }
      do {
        _ = try MailAddress(name)
      } catch {
        throw SignerDefect("\(error)")
      }
    }
    guard Set(names).count == names.count else {
      throw SignerDefect("an address stands twice on the line")
    }
    return names
  }
}
