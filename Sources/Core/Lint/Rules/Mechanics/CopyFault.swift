internal import Diagnostics

/// Something wrong in a block's text, and what should stand there.
struct CopyFault: Hashable, Sendable {
  /// The wrong scalars of the block's text.
  let range: Range<Int>
  let message: String
  /// The rule's own, unless it is another.
  var severity: Severity?
  var replacement: String?
  /// Whether no reading of the copy makes the replacement wrong.
  var isSafe = false
}

extension Rule {
  /// Makes the diagnostics of a block's faults.
  ///
  /// A fix-it is safe only where no mark of Markdown stands beside it: a blank that comes or goes
  /// there changes what the mark means.
  func diagnostics(_ faults: [CopyFault], in copy: CopyText, _ galley: Galley) -> [Diagnostic] {
    faults.map { fault in
      let bytes = copy.bytes(of: fault.range)
      var fixes: [Diagnostic.FixIt] = []
      if let replacement = fault.replacement, copy.isLiteral(fault.range) {
        let isSafe =
          fault.isSafe && isPlain(galley, bytes.lowerBound - 1)
          && isPlain(galley, bytes.upperBound)
        fixes = [Diagnostic.FixIt(replacement: replacement, isSafe: isSafe)]
      }
      return diagnostic(
        fault.message, at: bytes, in: galley, severity: fault.severity, fixes: fixes)
    }
  }

  /// Makes the diagnostics of all blocks in which something occurs at all.
  func diagnostics(
    ofCopyWith trait: CopyText.Traits, in galley: Galley, _ faults: (CopyText) -> [CopyFault]
  ) -> [Diagnostic] {
    galley.copyBlocks.flatMap { block in
      let copy = block.copy
      return copy.traits.contains(trait) ? diagnostics(faults(copy), in: copy, galley) : []
    }
  }

  /// Whether a byte of the file is no mark of Markdown.
  private func isPlain(_ galley: Galley, _ offset: Int) -> Bool {
    guard galley.source.bytes.indices.contains(offset) else { return true }
    return !"*_~`[]<>\\&|".utf8.contains(galley.source.bytes[offset])
  }

  /// Makes one diagnostic of a matter that stands in several places: at the first of them, with the
  /// next twenty beside it.
  func diagnostic(
    _ message: String, atFirstOf places: [Range<Int>], also: String, in galley: Galley,
    severity: Severity? = nil, fixes: [Diagnostic.FixIt] = []
  ) -> Diagnostic? {
    guard let first = places.first else { return nil }
    let related = places.dropFirst().prefix(20).map {
      Diagnostic.Related(place: galley.place($0), message: also)
    }
    return diagnostic(
      message, at: first, in: galley, severity: severity, related: related, fixes: fixes)
  }
}
