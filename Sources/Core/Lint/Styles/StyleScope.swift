/// The parts of a draft that a style rule looks at.
///
/// It is a list of clauses of which one must hold; `heading & ~heading.h1` is one clause.
package struct StyleScope: Hashable, Sendable {
  /// What is read in one piece.
  package enum Unit: Hashable, Sendable {
    case block
    case sentence
    /// The alternative text of an image.
    case alternative
    case link
    /// The file as it is written.
    case raw
    /// All paragraphs together.
    case summary
  }

  /// What a clause demands of the block.
  package struct Demand: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case any
      case title
      case heading(level: Int?)
      case paragraph
      case list
      case quotation
      case table
    }

    let kind: Kind
    let isNegated: Bool
  }

  package struct Clause: Hashable, Sendable {
    package var unit = Unit.block
    package var demands: [Demand] = []
  }

  package let clauses: [Clause]

  package init(_ clauses: [Clause]) {
    self.clauses = clauses
  }

  /// All copy, which is what a rule looks at that says nothing else.
  package static let text = StyleScope([Clause()])

  /// Whether it looks at blocks or parts of one, so that a word can be looked up in a table.
  package var isOfBlocks: Bool {
    clauses.allSatisfy { $0.unit == .block || $0.unit == .sentence }
  }

  /// Whether it asks for block quotations by name, and so for the words in them.
  var namesQuotations: Bool {
    clauses.contains { $0.demands.contains { $0.kind == .quotation && !$0.isNegated } }
  }
}

extension StyleScope.Clause {
  /// Whether it looks at blocks of a kind.
  func admits(_ kind: Galley.Block.Kind) -> Bool {
    let isProse =
      switch (unit, kind) {
      case (.sentence, .paragraph), (.sentence, .summary), (.sentence, .listItem),
        (.sentence, .quotation):
        true
      case (.sentence, _): false
      case (.summary, .paragraph), (.summary, .summary): true
      case (.summary, _): false
      default: kind.isCopy
      }
    return isProse && demands.allSatisfy { $0.kind.holds(of: kind) != $0.isNegated }
  }
}

extension StyleScope.Demand.Kind {
  fileprivate func holds(of kind: Galley.Block.Kind) -> Bool {
    switch (self, kind) {
    case (.any, _), (.title, .title), (.paragraph, .paragraph), (.paragraph, .summary),
      (.list, .listItem), (.quotation, .quotation), (.table, .tableCell):
      true
    case (.heading(let wanted), .heading(let level)): wanted == nil || wanted == level
    default: false
    }
  }
}
