/// Waits until something is so, and fails where it does not come about in time.
///
/// The bound is for a machine under load; what is waited for comes in milliseconds.
public func eventually(
  _ what: String, within bound: Duration = .seconds(25), _ isSo: () throws -> Bool
) async throws {
  let end = ContinuousClock.now + bound
  while try !isSo() {
    guard ContinuousClock.now < end else {
      throw ProgramFailure(description: "this did not come about in \(bound): \(what)")
    }
    try await Task.sleep(for: .milliseconds(10))
  }
}
