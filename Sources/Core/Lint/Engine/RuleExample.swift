/// Copy with a `‸` before each place that a rule finds.
public struct RuleExample: Hashable, Sendable {
  public let markedCopy: String
  /// The path that the copy stands at, where the rule looks at it.
  public let path: String

  public init(_ markedCopy: String, path: String = "briefs/example.md") {
    self.markedCopy = markedCopy
    self.path = path
  }

  /// The copy without its marks.
  public var copy: String {
    String(String.UnicodeScalarView(markedCopy.unicodeScalars.filter { $0 != "‸" }))
  }

  /// Where the marks stand, in bytes of ``copy``.
  public var marks: [Int] {
    var marks: [Int] = []
    var offset = 0
    for scalar in markedCopy.unicodeScalars {
      if scalar == "‸" {
        marks.append(offset)
      } else {
        offset += UTF8.width(scalar)
      }
    }
    return marks
  }
}
