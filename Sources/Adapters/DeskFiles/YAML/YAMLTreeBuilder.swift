internal import Diagnostics

/// Makes a tree of events, within limits.
struct YAMLTreeBuilder {
  private struct Open {
    let isMapping: Bool
    let start: Int
    var end: Int
    var items: [YAMLNode] = []
    var pairs: [YAMLPair] = []
    var keys: [String: Range<Int>] = [:]
    /// The key that waits for its value, or `nil` where a key comes next.
    var key: (text: String, range: Range<Int>, isKept: Bool)?
  }

  let limits: YAMLLimits
  /// The bytes of the file that are read; events count from its start.
  let range: Range<Int>
  private(set) var root: YAMLNode?

  private var open: [Open] = []
  private var nodeCount = 0
  private var documentCount = 0
  private var lastEnd: Int

  init(limits: YAMLLimits, range: Range<Int>) {
    self.limits = limits
    self.range = range
    self.lastEnd = range.lowerBound
  }

  /// Takes the next event; returns whether to go on.
  mutating func take(_ event: YAMLEvent, _ findings: inout Findings) -> Bool {
    let place = place(of: event)
    if let refusal = refusal(of: event) {
      findings.error(refusal, at: place)
      return false
    }
    switch event.kind {
    case .other, .alias: return true
    case .documentStart:
      documentCount += 1
      guard documentCount > 1 else { return true }
      findings.error("there is a second YAML document; only one is read", at: place)
      return false
    case .sequenceStart, .mappingStart:
      return begin(event, at: place, &findings)
    case .scalar(let scalar):
      lastEnd = max(lastEnd, place.upperBound)
      return add(YAMLNode(.scalar(scalar), at: place), &findings)
    case .end: return close(place, &findings)
    }
  }

  private func refusal(of event: YAMLEvent) -> String? {
    if case .alias = event.kind {
      return "YAML aliases (*name) are not read; write the value out"
    }
    if event.isDecorated {
      return "YAML tags (!name) and anchors (&name) are not read; leave them out"
    }
    return nodeCount >= limits.nodes ? "the YAML has more than \(limits.nodes) values" : nil
  }

  private mutating func begin(_ event: YAMLEvent, at place: Range<Int>, _ findings: inout Findings)
    -> Bool
  {
    guard open.count < limits.depth else {
      findings.error("the YAML is nested more than \(limits.depth) deep", at: place)
      return false
    }
    if let parent = open.last, parent.isMapping, parent.key == nil {
      findings.error("a key must be text, not a list or a mapping", at: place)
      return false
    }
    nodeCount += 1
    if case .mappingStart = event.kind {
      open.append(Open(isMapping: true, start: place.lowerBound, end: place.upperBound))
    } else {
      open.append(Open(isMapping: false, start: place.lowerBound, end: place.upperBound))
    }
    return true
  }

  private mutating func close(_ place: Range<Int>, _ findings: inout Findings) -> Bool {
    guard let done = open.popLast() else { return true }
    // A block ends where the next thing begins; what a reader takes for its end is its last value.
    let isBracket = place.count == 1
    let end = max(done.end, isBracket ? place.upperBound : lastEnd)
    let start = done.pairs.first.map { min(done.start, $0.keyRange.lowerBound) } ?? done.start
    lastEnd = max(lastEnd, end)
    let content: YAMLNode.Content = done.isMapping ? .mapping(done.pairs) : .sequence(done.items)
    return add(YAMLNode(content, at: start..<max(start, end)), &findings)
  }

  private mutating func add(_ node: YAMLNode, _ findings: inout Findings) -> Bool {
    nodeCount += 1
    guard let last = open.indices.last else {
      root = node.isNull ? nil : node
      return true
    }
    guard open[last].isMapping else {
      open[last].items.append(node)
      return true
    }
    guard let key = open[last].key else { return addKey(node, to: last, &findings) }
    open[last].key = nil
    if key.isKept {
      open[last].pairs.append(YAMLPair(key: key.text, keyRange: key.range, value: node))
    }
    return true
  }

  private mutating func addKey(_ node: YAMLNode, to index: Int, _ findings: inout Findings) -> Bool
  {
    guard let scalar = node.scalar, !scalar.text.isEmpty else {
      findings.error("there is a value without a key", at: node.range)
      return false
    }
    if scalar.text == "<<", scalar.isPlain {
      findings.error("YAML merge keys (<<) are not read; write the values out", at: node.range)
      return false
    }
    let first = open[index].keys[scalar.text]
    if let first {
      findings.error(
        "the key '\(scalar.text)' stands twice", at: node.range, related: (first, "it stands here"))
    } else {
      open[index].keys[scalar.text] = node.range
    }
    open[index].key = (scalar.text, node.range, first == nil)
    return true
  }

  /// Returns the bytes of the file in which an event stands.
  private func place(of event: YAMLEvent) -> Range<Int> {
    guard let written = event.range else { return lastEnd..<lastEnd }
    let lower = min(range.lowerBound + written.lowerBound, range.upperBound)
    return lower..<max(lower, min(range.lowerBound + written.upperBound, range.upperBound))
  }
}
