internal import Diagnostics
internal import Workflow

/// Reads the fields of one YAML mapping, reporting each that is not what it should be.
struct FieldReader {
  /// The bytes of the mapping.
  let range: Range<Int>
  private let pairs: [YAMLPair]

  /// Makes a reader of a mapping; reports anything else and keys that are not known.
  init?(_ node: YAMLNode, of what: String, keys: [String], _ findings: inout Findings) {
    guard let pairs = node.pairs else {
      findings.error("\(what) must be a mapping, not \(node.phrase)", at: node.range)
      return nil
    }
    self.range = node.range
    self.pairs = pairs
    for pair in pairs where !keys.contains(pair.key) {
      let nearest = NearestName.of(pair.key, among: keys)
      let hint =
        nearest.map { "; did you mean '\($0)'?" } ?? "; there are \(keys.joined(separator: ", "))"
      findings.report(
        "\(what) has no key '\(pair.key.prefix(60))'\(hint)", at: pair.keyRange, severity: .error,
        rule: "unknown-key", fix: nearest)
    }
  }

  subscript(key: String) -> YAMLNode? { pair(key)?.value }

  func pair(_ key: String) -> YAMLPair? { pairs.first { $0.key == key } }

  /// Returns the text of a key, or `nil` where it is left out or reported.
  func text(_ key: String, _ findings: inout Findings) -> String? {
    guard let node = self[key] else { return nil }
    return Self.text(node, of: key, &findings)
  }

  /// Returns the text of a key that must be there.
  func requiredText(_ key: String, of what: String, _ findings: inout Findings) -> String? {
    guard self[key] != nil else {
      findings.error("\(what) has no '\(key)'", at: range)
      return nil
    }
    return text(key, &findings)
  }

  static func text(_ node: YAMLNode, of key: String, _ findings: inout Findings) -> String? {
    if node.isNull {
      findings.error("'\(key)' is empty; write its text, or leave it out", at: node.range)
      return nil
    }
    guard let scalar = node.scalar else {
      findings.error("'\(key)' must be text, not \(node.phrase)", at: node.range)
      return nil
    }
    return scalar.text
  }

  func flag(_ key: String, _ findings: inout Findings) -> Bool? {
    guard let node = self[key] else { return nil }
    guard let flag = node.scalar?.flag else {
      findings.error("'\(key)' must be true or false, not \(node.phrase)", at: node.range)
      return nil
    }
    return flag
  }

  func number(_ key: String, in allowed: ClosedRange<Int>, _ findings: inout Findings) -> Int? {
    guard let node = self[key] else { return nil }
    guard let scalar = node.scalar, scalar.isPlain, scalar.text.utf8.count <= 9,
      scalar.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(scalar.text),
      allowed.contains(number)
    else {
      findings.error(
        "'\(key)' must be a whole number from \(allowed.lowerBound) to \(allowed.upperBound), "
          + "not \(node.phrase)", at: node.range)
      return nil
    }
    return number
  }

  /// Returns a list of texts; one text alone counts as a list of one where that is allowed.
  func texts(_ key: String, allowsOne: Bool = false, _ findings: inout Findings) -> [String]? {
    guard let node = self[key] else { return nil }
    if allowsOne, node.scalar != nil { return Self.text(node, of: key, &findings).map { [$0] } }
    guard let items = node.items else {
      findings.error("'\(key)' must be a list, not \(node.phrase)", at: node.range)
      return nil
    }
    return items.compactMap { Self.text($0, of: key, &findings) }
  }

  func duration(_ key: String, in allowed: ClosedRange<Duration>, _ findings: inout Findings)
    -> Duration?
  {
    read(key, &findings) { (text) throws(WorkflowTextError) in
      let duration = try Duration(deskText: text)
      guard allowed.contains(duration) else {
        throw WorkflowTextError(
          "'\(key)' is from \(allowed.lowerBound.deskText) to \(allowed.upperBound.deskText), "
            + "not \(text)")
      }
      return duration
    }
  }

  /// Returns one of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ findings: inout Findings
  ) -> Choice? where Choice.RawValue == String {
    read(key, &findings) { (text) throws(WorkflowTextError) in
      if let choice = Choice(rawValue: text) { return choice }
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw WorkflowTextError("'\(key)' is one of \(names), not '\(text)'")
    }
  }

  /// Returns what a text says, and reports why it cannot be read.
  func read<Value>(
    _ key: String, _ findings: inout Findings,
    as parse: (String) throws(WorkflowTextError) -> Value
  ) -> Value? {
    guard let node = self[key], let text = Self.text(node, of: key, &findings) else { return nil }
    do {
      return try parse(text)
    } catch {
      findings.error(error.description, at: node.range)
      return nil
    }
  }
}
