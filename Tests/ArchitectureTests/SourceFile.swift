import Testing

/// One Swift file of the sources.
struct SourceFile: Sendable, CustomTestStringConvertible {
  let path: String
  let lines: [String]
  /// The lines without their comments and without what stands in strings.
  ///
  /// The copy in a rule's examples is no code.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var isInText = false
    code = lines.map { line in
      if line.contains("\"\"\"") {
        isInText.toggle()
        return ""
      }
      return isInText ? "" : Self.bare(line)
    }
  }

  /// `Sources/<layer>/<module>/…`.
  private var parts: [Substring] { path.split(separator: "/") }

  var layer: Layer? { parts.count > 3 ? Layer(rawValue: String(parts[1])) : nil }
  var module: String { parts.count > 3 ? String(parts[2]) : "" }
  var name: String { parts.last.map { String($0.dropLast(".swift".count)) } ?? "" }
  var testDescription: String { path }

  /// The modules that the file imports, whatever the access.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at < 3, words.count > at + 1 else {
        return nil
      }
      // `import struct Glibc.stat` imports of Glibc.
      return words.last?.split(separator: ".").first.map(String.init)
    }
  }

  /// The types that the file declares at its outermost level, with their declaring words.
  var types: [(kind: String, name: String)] {
    let kinds = ["struct", "enum", "class", "actor", "protocol", "typealias", "extension"]
    return code.compactMap { line in
      guard !line.hasPrefix(" "), !line.hasPrefix("}") else { return nil }
      let words = line.split { " :<{(".contains($0) }
      guard let at = words.firstIndex(where: { kinds.contains(String($0)) }), words.count > at + 1
      else { return nil }
      return (String(words[at]), String(words[at + 1]))
    }
  }

  /// The length of each function and initializer, by its first line.
  ///
  /// The formatter puts the closing brace under the first letter of the declaration.
  var functions: [(line: Int, count: Int)] {
    code.indices.compactMap { start in
      let line = code[start]
      let words = line.split { " (<?".contains($0) }
      guard words.prefix(5).contains(where: { $0 == "func" || $0 == "init" }),
        !line.hasSuffix("}")
      else { return nil }
      let indent = line.prefix { $0 == " " }
      guard let end = code[start...].dropFirst().firstIndex(where: { $0 == indent + "}" }),
        code[start..<end].first(where: { $0.hasSuffix("{") || $0.isEmpty })?.isEmpty == false
      else { return nil }
      return (start + 1, end - start + 1)
    }
  }

  private static func bare(_ line: String) -> String {
    var kept: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for byte in line.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted {
        if byte == UInt8(ascii: "/"), kept.last == byte {
          return String(decoding: kept.dropLast(), as: UTF8.self)
        }
        kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
