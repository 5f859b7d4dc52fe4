/// Where in the repository an image of a brief stands.
public enum AssetPath: Hashable, Sendable {
  /// A file, named from the repository's root.
  case file(String)
  /// Something that is not in the repository, such as an image of another site.
  case elsewhere
  /// A path that names no file of the repository, and why.
  case refused(String)

  /// Resolves an image's destination against the folder of the brief that shows it.
  ///
  /// A query and a fragment are left out. What comes out is a path that git could hold: no `..`, no
  /// `.git`, no empty part and no control character.
  public init(destination: String, ofBriefAt path: String) {
    let bytes = Array(
      destination.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    let isAddress = bytes.starts(with: "//".utf8) || Self.hasScheme(bytes)
    guard !isAddress else {
      self = .elsewhere
      return
    }
    guard !bytes.isEmpty else {
      self = .refused("it is empty")
      return
    }
    guard bytes.first != UInt8(ascii: "/") else {
      self = .refused("it starts at the root of the site; write it relative to the brief")
      return
    }
    guard let decoded = Self.decode(bytes) else {
      self = .refused("it has a part that no path can have")
      return
    }
    let folder = path.split(separator: "/").dropLast().map(String.init)
    self = Self.resolve(decoded, in: folder)
  }

  private static func hasScheme(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(where: { ":/".utf8.contains($0) }) else { return false }
    return bytes[end] == UInt8(ascii: ":")
  }

  /// Decodes percent escapes; an escaped slash is none, as it is none to a browser.
  private static func decode(_ bytes: [UInt8]) -> String? {
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        decoded.append(bytes[index])
        index += 1
        continue
      }
      let digits = bytes.dropFirst(index + 1).prefix(2).compactMap {
        Character(Unicode.Scalar($0)).hexDigitValue
      }
      guard digits.count == 2 else { return nil }
      let byte = UInt8(digits[0] << 4 | digits[1])
      guard byte != UInt8(ascii: "/") else { return nil }
      decoded.append(byte)
      index += 3
    }
    guard let text = String(validating: decoded, as: UTF8.self), !text.contains("\\"),
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    return text
  }

  private static func resolve(_ path: String, in folder: [String]) -> AssetPath {
    var parts = folder
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return .refused("it leads out of the repository") }
      case "": return .refused("it has an empty part or ends in a slash")
      case _ where part.lowercased() == ".git": return .refused("it leads into '.git'")
      default: parts.append(String(part))
      }
    }
    guard let last = path.split(separator: "/").last, last != ".", last != ".." else {
      return .refused("it names a folder")
    }
    return .file(parts.joined(separator: "/"))
  }
}

extension Galley {
  /// The files of the repository that the draft shows as images, in order and each once.
  public var imagePaths: [String] {
    var seen: Set<String> = []
    return links.compactMap { link in
      guard link.kind == .image,
        case .file(let file) = AssetPath(destination: link.destination, ofBriefAt: path),
        seen.insert(file).inserted
      else { return nil }
      return file
    }
  }
}
