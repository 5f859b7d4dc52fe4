internal import DaemonKit
internal import Glibc

/// The folder that `git init --template` copies into a new content repository.
enum ContentTemplate {
  /// A file of the folder.
  struct File: Sendable {
    let path: String
    let text: String
    var isExecutable = false
  }

  /// Finds the template: by option, by variable, beside the binary, else the one built in.
  ///
  /// - Returns: Its path, or `nil` for the one built in.
  static func find(_ invocation: Invocation) throws(CommandError) -> String? {
    let named =
      invocation.arguments.value("template") ?? invocation.environment["COPYDESK_TEMPLATE"]
    if let named {
      guard isTemplate(named) else { throw .noTemplate(named) }
      return named
    }
    let installed = ProgramFiles.installed("content.git-template", program: "copydesk")
    return installed.flatMap { isTemplate($0) ? $0 : nil }
  }

  private static func isTemplate(_ path: String) -> Bool {
    unsafe access("\(path)/hooks/pre-receive", X_OK) == 0
  }

  /// Writes the template that is built in.
  static func write(to folder: String) throws {
    for file in files {
      let path = "\(folder)/\(file.path)"
      try CopyFile(path: path).create(Array(file.text.utf8))
      if file.isExecutable, unsafe chmod(path, 0o755) != 0 {
        throw SystemError("make '\(path)' executable", code: errno)
      }
    }
  }
}
