internal import Diagnostics

/// The texts of a draft that style rules read, each made once, for the first rule that asks.
final class StyleTexts {
  let galley: Galley
  /// The blocks of copy.
  let blocks: [Galley.Block]

  private var ofBlocks: [StyleText?]
  private var sentences: [Int: [StyleText]] = [:]
  private var links: [Galley.Link.Kind: [StyleText]] = [:]
  private(set) lazy var counts = DraftCounts(of: galley)
  private lazy var file = StyleText(file: galley.source.bytes)
  private var scans: [ObjectIdentifier: PhraseScan] = [:]

  init(_ galley: Galley) {
    self.galley = galley
    blocks = galley.copyBlocks
    ofBlocks = Array(repeating: nil, count: blocks.count)
  }

  /// Returns what stands in the draft of a table, which is looked for once.
  func scan(for table: PhraseTable) -> PhraseScan {
    let key = ObjectIdentifier(table)
    if let scan = scans[key] { return scan }
    let scan = PhraseScan(table, blocks)
    scans[key] = scan
    return scan
  }

  /// Returns the texts of a scope, in order; of some blocks only, where they are named.
  func texts(of scope: StyleScope, in some: [Int]? = nil) -> [StyleText] {
    guard scope.clauses.count > 1 else {
      return scope.clauses.first.map { texts(of: $0, in: some) } ?? []
    }
    var seen: Set<StylePlace> = []
    return scope.clauses.flatMap { texts(of: $0, in: some) }.filter {
      seen.insert($0.place).inserted
    }
  }

  private func texts(of clause: StyleScope.Clause, in some: [Int]?) -> [StyleText] {
    switch clause.unit {
    case .raw: return [file]
    case .summary:
      let parts = blocks.indices.filter { clause.admits(blocks[$0].kind) }
      return parts.isEmpty ? [] : [StyleText(parts.map { ($0, encoding(of: $0)) })]
    case .alternative: return texts(of: .image).filter { admits($0, clause) }
    case .link: return texts(of: .link).filter { admits($0, clause) }
    case .block: return admitted(by: clause, in: some).map(text(ofBlock:))
    case .sentence: return admitted(by: clause, in: some).flatMap(sentences(ofBlock:))
    }
  }

  private func admitted(by clause: StyleScope.Clause, in some: [Int]?) -> [Int] {
    guard let some else { return blocks.indices.filter { clause.admits(blocks[$0].kind) } }
    return some.filter { clause.admits(blocks[$0].kind) }
  }

  private func admits(_ text: StyleText, _ clause: StyleScope.Clause) -> Bool {
    guard case .copy(let block, _) = text.place else { return false }
    return clause.admits(blocks[block].kind)
  }

  // MARK: Making

  private func encoding(of block: Int, _ range: Range<Int>? = nil) -> CopyText.Encoding {
    let copy = blocks[block].copy
    return CopyText.Encoding(copy, range ?? 0..<copy.scalars.count)
  }

  func text(ofBlock block: Int) -> StyleText {
    if let known = ofBlocks[block] { return known }
    let text = StyleText([(block, encoding(of: block))])
    ofBlocks[block] = text
    return text
  }

  private func sentences(ofBlock block: Int) -> [StyleText] {
    if let known = sentences[block] { return known }
    let texts = blocks[block].copy.sentences.map {
      StyleText([(block, encoding(of: block, $0.range))])
    }
    sentences[block] = texts
    return texts
  }

  private func texts(of kind: Galley.Link.Kind) -> [StyleText] {
    if let known = links[kind] { return known }
    let texts = galley.links.compactMap { link -> StyleText? in
      guard link.kind == kind, !link.text.isEmpty else { return nil }
      let next = blocks.partitionIndex { $0.range.lowerBound > link.range.lowerBound }
      guard next > 0 else { return nil }
      let scalars = blocks[next - 1].copy.scalars(inBytes: link.range)
      return scalars.isEmpty ? nil : StyleText([(next - 1, encoding(of: next - 1, scalars))])
    }
    links[kind] = texts
    return texts
  }
}
