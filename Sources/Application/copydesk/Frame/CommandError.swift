internal import Diagnostics

/// Why a command was not done: cases with what their wording needs.
///
/// No message is written where it is thrown; ``CommandError/message`` has them all.
enum CommandError: Error, Sendable {
  // The command line.
  case noCommand
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingValue(Option?, written: String)
  case unexpectedValue(String)
  case optionsExclude(String, String)
  case optionNeeds(String, String)
  case missingOperand(String)
  case unexpectedOperand(String)
  case unknownVerb(String, String, verbs: [String])
  case unknownHook(String)
  case badColor(String)
  case badDate(String)
  case notAWord(String)
  case badSlug(String, why: String)
  case linksComeLater

  // Files.
  case noFile(String)
  case fileTooLarge(String, limit: Int)
  case fileExists(String)
  case notImportable(String, why: String)
  case cannotUse(String, why: String)
  case folderNotEmpty(String)
  case noTemplate(String)

  // The desk and the clone.
  case noWorkflow(String)
  case badWorkflow(String, findings: String)
  case noTransition(String, names: [String])
  case noRepository(why: String)
  case noSuchRevision(String)
  case bareRepository(String)
  case notOnDeskBranch(String?, branch: String)
  case noCommitYet(String)
  case notABrief(String, nearest: String?)
  case draftDiffers(path: String)
  case notOfTheDesk(String, path: String)
  case notOfGroup(String, group: String, name: String)
  case noIdent(String)
  case trailersHidden(String)
  case gitFailed(String, words: String)
  case gitMissing(String)
  case cannotSign(words: String, missing: [String])
  case cannotAsk(String)
}
