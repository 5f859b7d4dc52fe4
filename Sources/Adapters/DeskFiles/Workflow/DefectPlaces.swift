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
    for (index, step) in defect.path.enumerated() {
      let isLast = index == defect.path.count - 1
      guard let next = Self.next(after: step, in: node, isKey: isLast && defect.isAboutKey)
      else { break }
      node = next.node
      range = next.range
    }
    return (range, defect.message)
  }

  private static func next(after step: WorkflowDefect.Step, in node: YAMLNode, isKey: Bool)
    -> (node: YAMLNode, range: Range<Int>)?
  {
    switch step {
    case .key(let key):
      guard let pair = node.pairs?.first(where: { $0.key == key }) else { return nil }
      // Where the value is nothing or many lines, its key says better where it is.
      let isKey = isKey || pair.value.isNull || pair.value.pairs != nil
      return (pair.value, isKey ? pair.keyRange : pair.value.range)
    case .index(let index):
      if node.scalar != nil { return index == 0 ? (node, node.range) : nil }
      guard let items = node.items, items.indices.contains(index) else { return nil }
      return (items[index], items[index].range)
    }
  }
}
