/// How much YAML is read from a file.
package struct YAMLLimits: Sendable {
  package var bytes: Int
  package var depth: Int
  package var nodes: Int

  package init(bytes: Int, depth: Int, nodes: Int) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }

  /// Enough for a policy of thousands of people.
  package static let policy = YAMLLimits(bytes: 1 << 20, depth: 16, nodes: 50_000)
  /// Enough for what a brief says of itself.
  package static let frontMatter = YAMLLimits(bytes: 1 << 16, depth: 8, nodes: 2000)
}
