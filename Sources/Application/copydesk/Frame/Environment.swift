internal import Cprogram
internal import Glibc

/// The variables that the program was started with, as a value.
struct Environment: Sendable {
  var variables: [String: String]

  init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// Returns a variable's value; an empty one counts as not set.
  subscript(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The environment of this process; variables that are not UTF-8 are left out.
  static var ofThisProcess: Environment {
    var variables: [String: String] = [:]
    guard var next = unsafe program_environment() else { return Environment(variables) }
    while let entry = unsafe next.pointee {
      if let text = unsafe String(validatingCString: entry), let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      unsafe next += 1
    }
    return Environment(variables)
  }
}
