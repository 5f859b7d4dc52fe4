internal import Lint

/// A brief's file before anything is written in it.
struct DraftSkeleton {
  let title: String
  let date: CalendarDate
  let sections: [String]

  var text: String {
    let head = "---\ntitle: \(Self.quoted(title))\ndate: \(date)\n---\n"
    return head + sections.map { "\n## \($0)\n" }.joined() + "\n"
  }

  /// Returns a text as YAML's double-quoted scalar, which any text can be.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
