internal import DaemonKit
internal import GitObjects
internal import Glibc

/// The program `ssh-keygen`, with the ways in which it is asked.
struct Keygen: Sendable {
  /// A time as `-O verify-time` takes it, in UTC.
  struct VerifyTime {
    let text: String

    /// Makes the text, or `nil` for a time that the program cannot take: one that is not after
    /// 1970-01-01T00:00:00Z, or whose year has more than four digits.
    init?(_ time: Timestamp) {
      let written = time.rfc3339
      guard time.seconds > 0, Timestamp(rfc3339: written) == time else { return nil }
      text = String(written.unicodeScalars.filter { $0 >= "0" && $0 <= "9" }) + "Z"
    }
  }

  let path: String

  /// Whether the signature is one of this person, under the lists, at the time.
  ///
  /// Runs `ssh-keygen -Y verify`.
  func verifies(
    _ payload: [UInt8], with files: VerifierFiles, as principal: String, at time: VerifyTime
  ) throws(SystemError) -> Bool {
    var arguments = [
      "-Y", "verify", "-O", "verify-time=\(time.text)", "-f", files.signers, "-I", principal,
      "-n", "git", "-s", files.signature,
    ]
    if let revocations = files.revocations { arguments += ["-r", revocations] }
    return try succeeds(arguments, input: payload)
  }

  /// Whether the signature is one of these bytes, by whatever key.
  ///
  /// Runs `ssh-keygen -Y check-novalidate`.
  func fits(_ payload: [UInt8], signature: String) throws(SystemError) -> Bool {
    try succeeds(["-Y", "check-novalidate", "-n", "git", "-s", signature], input: payload)
  }

  /// Whether a binary list revokes a key, or cannot be read.
  ///
  /// Runs `ssh-keygen -Q`.
  func findsRevoked(key: String, in revocations: String) throws(SystemError) -> Bool {
    try !succeeds(["-Q", "-f", revocations, key])
  }

  /// Runs `ssh-keygen -l`.
  func canRead(key: String) throws(SystemError) -> Bool {
    try succeeds(["-l", "-f", key])
  }

  /// Runs `ssh-keygen -Q -l`.
  func canRead(revocations: String) throws(SystemError) -> Bool {
    try succeeds(["-Q", "-l", "-f", revocations])
  }

  /// Runs the program without an environment, and says whether its exit status is 0.
  ///
  /// - Throws: Where it could not be run, or did not end by itself in time.
  private func succeeds(_ arguments: [String], input: [UInt8] = []) throws(SystemError) -> Bool {
    let child = ChildProcess(
      executable: path, arguments: arguments, environment: [:], workingDirectory: "/",
      input: input, timeout: .seconds(10), grace: .seconds(1), outputLimit: 1 << 12)
    let result = try child.run()
    guard case .exited = result.termination else {
      throw SystemError("wait for '\(path)'", code: ETIMEDOUT)
    }
    return result.isSuccess
  }
}
