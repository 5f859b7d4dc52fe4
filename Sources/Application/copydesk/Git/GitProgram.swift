/// Runs the git of the person who works here, with their own settings.
struct GitProgram: Sendable {
  /// The folder to run it in.
  let directory: String

  /// Runs git and returns how it ended, failure included.
  func tryRun(_ arguments: [String], input: [UInt8] = []) throws(CommandError)
    -> ForegroundProcess.Result
  {
    let words = ["git", "-C", directory, "--no-pager", "--literal-pathspecs"] + arguments
    return try ForegroundProcess(words: words, input: input).run()
  }

  /// Runs git and returns what it printed, without the last line feed.
  ///
  /// The purpose is what cannot be done where git fails, such as `read 'HEAD'`.
  func run(_ arguments: [String], to purpose: String, input: [UInt8] = []) throws(CommandError)
    -> String
  {
    let result = try tryRun(arguments, input: input)
    guard result.status == 0 else { throw .gitFailed(purpose, words: result.errorText) }
    let text = String(decoding: result.output, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
