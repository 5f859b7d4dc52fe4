internal import Diagnostics

/// One reading of a draft by one style rule.
package struct StyleReading {
  let proof: Proof
  let texts: StyleTexts
  let scope: StyleScope
  /// Whether what others said is left alone.
  let isSilentInQuotations: Bool
  /// Where the rule's phrases stand.
  let hits: [PhraseScan.Hit]
  /// The blocks that have a cue of a term.
  private let cuedBlocks: [Int: [Int]]
  private var budget = PatternBudget()
  private var suggested = 0

  init(_ proof: Proof, _ definition: StyleDefinition, rule: Int, in table: PhraseTable) {
    self.proof = proof
    texts = proof.styleTexts
    scope = definition.scope
    isSilentInQuotations = !definition.readsQuotations && !definition.scope.namesQuotations
    let scan = proof.styleTexts.scan(for: table)
    hits = scan.hits[rule]
    cuedBlocks = scan.cuedBlocks[rule]
  }

  var blocks: [Galley.Block] { texts.blocks }

  /// The texts that the rule looks at.
  var all: [StyleText] { texts.texts(of: scope) }

  /// Returns the texts in which a term can stand that has cues.
  func texts(withCueOf term: Int) -> [StyleText] {
    texts.texts(of: scope, in: cuedBlocks[term] ?? [])
  }

  /// Returns where a pattern stands in a text, quotations included.
  mutating func matches(
    of pattern: any Pattern, in text: StyleText, from offset: Int = 0, limit: Int
  ) throws(PatternError) -> [PatternMatch] {
    try pattern.matches(in: text.utf8, from: offset, limit: limit, budget: &budget)
  }

  mutating func matches(of pattern: any Pattern, in text: String, limit: Int)
    throws(PatternError) -> [PatternMatch]
  {
    try pattern.matches(in: UTF8Text(text), from: 0, limit: limit, budget: &budget)
  }

  /// Whether the rule looks at a place at all.
  func admits(_ place: StylePlace) -> Bool {
    guard case .copy(let block, let range) = place else { return true }
    guard isSilentInQuotations else { return true }
    return !blocks[block].copy.isQuoted(range)
  }

  /// Whether the rule looks at a phrase that stands in a block.
  func admits(_ hit: PhraseScan.Hit) -> Bool {
    let copy = blocks[hit.block].copy
    let kind = blocks[hit.block].kind
    let isInScope = scope.clauses.contains { clause in
      clause.admits(kind)
        && (clause.unit != .sentence || copy.isOneSentence(hit.scalars))
    }
    return isInScope && admits(.copy(block: hit.block, hit.scalars))
  }

  /// Returns what stands at a place, with blanks for the ends of lines.
  func string(at place: StylePlace) -> String {
    switch place {
    case .copy(let block, let range):
      var text = String.UnicodeScalarView()
      let scalars = blocks[block].copy.scalars[range]
      text.append(contentsOf: scalars.lazy.map { $0 == "\n" ? " " : $0 })
      return String(text)
    case .file(let range): return proof.galley.source.string(in: range)
    }
  }

  /// Returns the bytes of a place in the file.
  func bytes(of place: StylePlace) -> Range<Int> {
    switch place {
    case .copy(let block, let range): blocks[block].copy.bytes(of: range)
    case .file(let range): range
    }
  }

  /// Whether the file has what stands at a place byte for byte.
  func isLiteral(_ place: StylePlace) -> Bool {
    switch place {
    case .copy(let block, let range): blocks[block].copy.isLiteral(range)
    case .file: true
    }
  }

  /// Returns words that may have been meant, for a few of what is found: each takes its time.
  mutating func suggestions(for word: String) -> [String] {
    guard suggested < 10, word.utf8.count <= 60 else { return [] }
    suggested += 1
    return proof.speller?.neighbours(of: word.lowercased()) ?? []
  }

  /// Whether the desk has confirmed what stands at a place.
  func isInLexicon(_ text: String) -> Bool { proof.house.lexicon.has(text) }
}

extension CopyText {
  /// Whether a part lies in one sentence.
  func isOneSentence(_ range: Range<Int>) -> Bool {
    let index = sentences.partitionIndex { $0.range.upperBound > range.lowerBound }
    return index < sentences.count && range.upperBound <= sentences[index].range.upperBound
  }
}
