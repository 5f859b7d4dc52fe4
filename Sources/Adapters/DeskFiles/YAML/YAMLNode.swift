/// A part of a YAML document and the bytes it stands in.
package struct YAMLNode: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  package let content: Content
  /// The bytes of the whole file it stands in; of a quoted scalar those between the quotes.
  package let range: Range<Int>

  package init(_ content: Content, at range: Range<Int>) {
    self.content = content
    self.range = range
  }

  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  package var pairs: [YAMLPair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// Whether nothing stands here: an empty plain scalar, `~` or `null`.
  package var isNull: Bool { scalar?.isNull ?? false }

  /// Returns the value of a key of a mapping.
  package subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key == key }?.value
  }

  /// What it is, for a person: `a list`, `'draft'`.
  package var phrase: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar): scalar.isNull ? "nothing" : "'\(scalar.text.prefix(60))'"
    }
  }
}

/// A key with its value.
package struct YAMLPair: Hashable, Sendable {
  package let key: String
  package let keyRange: Range<Int>
  package let value: YAMLNode

  package init(key: String, keyRange: Range<Int>, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}

/// One value of text.
package struct YAMLScalar: Hashable, Sendable {
  package let text: String
  /// Whether it is written without quotes, so that `null` and `true` are not text.
  package let isPlain: Bool

  package init(_ text: String, isPlain: Bool) {
    self.text = text
    self.isPlain = isPlain
  }

  package var isNull: Bool {
    isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The truth value of YAML 1.2, where `yes` and `no` are text.
  package var flag: Bool? {
    guard isPlain else { return nil }
    return switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }
}
