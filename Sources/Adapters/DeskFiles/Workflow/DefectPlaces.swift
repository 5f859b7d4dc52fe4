internal import Diagnostics
internal import Workflow

/// Finds where in the file a defect of the definition stands.
struct DefectPlaces {
  let root: YAMLNode?
  let source: SourceText

  /// Returns the bytes to point at, and the message.
  ///
  /// A defect in a part that the file leaves out is the shipped default's, which does not fit the
  /// rest of the file; it has no place, so the message says so at the file's begin.
  func place(of defect: WorkflowDefect) -> (Range<Int>, String) {
    guard case .key(let part)? = defect.path.first else { return (0..<0, defect.message) }
    guard let root, root[part] != nil else {
      return (
        0..<0,
        "\(defect.message) (in the shipped default for '\(part)', which this file leaves out)"
      )
    }
    var node = root
    var range = root.range
    for step in defect.path {
      guard let next = Self.next(after: step, in: node) else { break }
      node = next.node
      range = next.range
    }
    return (range, defect.message)
  }

  private static func next(after step: WorkflowDefect.Step, in node: YAMLNode)
    -> (node: YAMLNode, range: Range<Int>)?
  {
    switch step {
    case .key(let key):
      guard let pair = node.pairs?.first(where: { $0.key == key }) else { return nil }
      return (
        pair.value, pair.value.isNull || isLong(pair.value) ? pair.keyRange : pair.value.range
      )
    case .index(let index):
      if node.scalar != nil { return index == 0 ? (node, node.range) : nil }
      guard let items = node.items, items.indices.contains(index) else { return nil }
      return (items[index], items[index].range)
    }
  }

  /// Whether a value is many lines, so that its key says better where it is.
  private static func isLong(_ node: YAMLNode) -> Bool { node.pairs != nil }
}
