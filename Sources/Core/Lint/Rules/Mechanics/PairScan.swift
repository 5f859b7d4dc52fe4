/// Finds the brackets and quotation marks of a block that have no other half.
struct PairScan {
  private(set) var faults: [PairReach.Half] = []
  private let copy: CopyText
  /// The scalar that begins the next block.
  private let next: Unicode.Scalar?
  private let readsQuotations: Bool
  private var round: [Int] = []
  private var square: [Int] = []
  private var curly: [Int] = []
  private var quotations: [Int] = []
  private var straight: [Int] = []

  /// Deeper than anybody reads, signs are no punctuation.
  private static let limit = 64

  init(_ copy: CopyText, language: String, next: Unicode.Scalar?) {
    self.copy = copy
    self.next = next
    let opensWithClosing = ["sv", "fi", "no", "nb", "nn", "da"].contains(
      language.prefix(2).lowercased())
    readsQuotations = !opensWithClosing && !copy.hasMark("\u{201E}")
  }

  mutating func run(skipsStraight: Bool) {
    for index in copy.marks where Self.isSign(copy.scalars[index]) {
      read(copy.scalars[index], at: index)
      guard max(round.count, square.count, curly.count, quotations.count) <= Self.limit else {
        faults = []
        return
      }
    }
    for index in round + square + curly { addOpening(index) }
    finishQuotations()
    if !skipsStraight { finishStraight() }
    faults.sort { $0.fault.range.lowerBound < $1.fault.range.lowerBound }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "[", "]", "{", "}", "\"", "'", "\u{201C}", "\u{201D}": true
    default: false
    }
  }

  private mutating func read(_ scalar: Unicode.Scalar, at index: Int) {
    switch scalar {
    case "(": if !isFrown(index) { round.append(index) }
    case "[": square.append(index)
    case "{": curly.append(index)
    case ")": if round.popLast() == nil, !isSmile(index), !isListMark(index) { addClosing(index) }
    case "]": if square.popLast() == nil { addClosing(index) }
    case "}": if curly.popLast() == nil { addClosing(index) }
    case "\u{201C}" where readsQuotations: readOpening(index)
    case "\u{201D}" where readsQuotations: readClosing(index)
    case "\"": straight.append(index)
    // Two apostrophes stand for a quotation mark; that they should not is another rule's.
    case "'" where isDoubled(index): straight.append(index)
    default: break
    }
  }

  // MARK: Brackets

  private func isFrown(_ index: Int) -> Bool {
    isFace(index - 1) && copy.endsBefore(index + 1)
      || isFace(index + 1) && (copy.endsBefore(index + 2) || isFace(index + 2))
  }

  private func isSmile(_ index: Int) -> Bool { isFace(index - 1) }

  private func isFace(_ index: Int) -> Bool {
    copy.neighbour(index).map { ":;=-^".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a bracket ends the number of a list's item, such as `a)`, `12)` or `iv)`.
  private func isListMark(_ index: Int) -> Bool {
    let end = copy.neighbour(index - 1) == "." ? index - 1 : index
    guard let word = copy.word(endingAt: end), word.range.count <= 4,
      end == index || word.range.count <= 2
    else { return false }
    let isNumber = word.hasDigit || word.range.count == 1
    let isRoman = word.lowercased.utf8.allSatisfy { "ivxlc".utf8.contains($0) }
    return isNumber || isRoman
  }

  private mutating func addOpening(_ index: Int) {
    let sign = copy.scalars[index]
    add(index, opens: true, message: "'\(sign)' opens and is never closed")
  }

  /// Reports a bracket that closes nothing, or something else than it should.
  private mutating func addClosing(_ index: Int) {
    let sign = copy.scalars[index]
    guard let opened = takeOther(than: sign) else {
      return add(index, opens: false, message: "'\(sign)' closes what never opened")
    }
    let message = "'\(sign)' closes what '\(copy.scalars[opened])' opened"
    add(index, opens: true, message: message)
  }

  /// Returns the last bracket of another shape that is open, if it is near.
  private mutating func takeOther(than sign: Unicode.Scalar) -> Int? {
    guard sign != "\u{201D}", let last = (round + square + curly).max() else { return nil }
    round.removeAll { $0 == last }
    square.removeAll { $0 == last }
    curly.removeAll { $0 == last }
    return last
  }

  private mutating func add(_ index: Int, opens: Bool, message: String, replacement: String? = nil)
  {
    let fault = CopyFault(range: index..<index + 1, message: message, replacement: replacement)
    faults.append(PairReach.Half(sign: copy.scalars[index], opens: opens, fault: fault))
  }

  // MARK: Quotation marks

  private mutating func readOpening(_ index: Int) {
    let isBehindWord = index > 0 && !copy.hasBlank(index - 1) && isEnd(index + 1)
    guard isBehindWord, !quotations.isEmpty else {
      quotations.append(index)
      return
    }
    quotations.removeLast()
    add(
      index, opens: false, message: "'\u{201C}' opens a quotation, and here one ends",
      replacement: "\u{201D}")
  }

  private func isDoubled(_ index: Int) -> Bool {
    copy.neighbour(index + 1) == "'" && copy.neighbour(index + 2) != "'"
      && copy.neighbour(index - 1) != "'" && copy.neighbour(index - 1)?.isDigit != true
  }

  /// Whether a blank, a mark or the end of the text follows.
  private func isEnd(_ index: Int) -> Bool {
    copy.endsBefore(index)
      || copy.neighbour(index).map { ".,;:!?)".unicodeScalars.contains($0) } ?? true
  }

  private mutating func readClosing(_ index: Int) {
    guard quotations.popLast() == nil else { return }
    let isBeforeWord = copy.endsBefore(index - 1) && copy.hasLetter(index + 1)
    if isBeforeWord, copy.scalars[(index + 1)...].prefix(2000).contains("\u{201D}") {
      quotations.append(index)
      add(
        index, opens: false, message: "'\u{201D}' closes a quotation, and here one begins",
        replacement: "\u{201C}")
    } else if copy.neighbour(index - 1)?.isDigit != true {
      strays.append(index)
    }
  }

  private var strays: [Int] = []

  /// Reports what is left open or closed alone, unless its other half is a straight mark: that one
  /// finding is another rule's, or the quotation goes on in the next block.
  private mutating func finishQuotations() {
    let lone = quotations.count + strays.count
    if lone == 1, straight.count % 2 == 1 {
      straight = []
      return
    }
    for index in strays { addClosing(index) }
    let goesOn = next == "\u{201C}"
    for index in goesOn ? quotations.dropLast() : quotations[...] { addOpening(index) }
  }

  /// Reports the straight mark that has no other half, where their number is odd.
  private mutating func finishStraight() {
    let isMeasure = straight.contains { copy.neighbour($0 - 1)?.isDigit ?? false }
    guard straight.count % 2 == 1, !isMeasure else { return }
    if next == "\"", let last = straight.last, opensWord(last) { return }
    var open: Int?
    var lone: Int?
    for index in straight {
      if let start = open, opensWord(index) {
        lone = start
        break
      }
      open = open == nil ? index : nil
    }
    guard let index = lone ?? straight.last else { return }
    add(index, opens: true, message: "'\"' has no other half")
  }

  private func opensWord(_ index: Int) -> Bool {
    copy.hasLetter(index + 1)
      && (copy.endsBefore(index - 1) || copy.neighbour(index - 1) == "(")
  }
}
