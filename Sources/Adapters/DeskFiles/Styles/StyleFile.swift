/// A file of a folder of styles, as it was read.
public struct StyleFile: Hashable, Sendable {
  /// Its path below the folder that holds the styles, such as `Copydesk/RedundantPairs.yml`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The name of its rule: its folders and its own name, without the ending.
  var ruleName: String {
    var name = path
    for ending in [".yml", ".yaml"] where name.hasSuffix(ending) {
      name.removeLast(ending.utf8.count)
    }
    return name.replacing("/", with: ".")
  }

  var isRule: Bool { path.hasSuffix(".yml") || path.hasSuffix(".yaml") }
}
