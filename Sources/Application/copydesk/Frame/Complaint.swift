internal import DaemonKit
internal import DeskService
internal import Diagnostics
internal import GitObjects
internal import Glibc

/// What is said of an error, and the status it gives.
enum Complaint {
  /// Returns the words, in which nothing that others wrote can hide.
  static func text(of error: any Error) -> String {
    let text = (error as? CommandError)?.message ?? "\(error)"
    return text.split(separator: "\n").map { VisibleText.escaping(String($0)) }
      .joined(separator: "\n")
  }

  static func status(of error: any Error) -> ExitStatus {
    switch error {
    case let error as CommandError: error.status
    case let error as GitError: status(of: error)
    case let error as SystemError: status(of: error)
    case is PolicyProblem: .badPolicy
    default: .fault
    }
  }

  private static func status(of error: GitError) -> ExitStatus {
    switch error.code {
    case .owner: .notAllowed
    case .modified: .tryAgain
    case .notFound, .unsupported, .corrupt: .badFile
    default: .fault
    }
  }

  private static func status(of error: SystemError) -> ExitStatus {
    switch error.code {
    case EACCES, EPERM, EROFS: .notAllowed
    case EAGAIN, EBUSY, ETXTBSY: .tryAgain
    case ENOENT, EISDIR, ENOTDIR, EFBIG, ELOOP, ENAMETOOLONG: .badFile
    default: .fault
    }
  }
}

extension CommandError {
  var status: ExitStatus {
    switch self {
    case .noCommand, .unknownCommand, .unknownOption, .missingValue, .unexpectedValue,
      .optionsExclude, .optionNeeds, .missingOperand, .unexpectedOperand, .unknownHook,
      .unknownVerb, .notAWord, .badColor,
      .badDate, .badSlug, .linksComeLater, .cannotAsk, .noTransition, .trailersHidden:
      .usage
    case .noFile, .fileTooLarge, .fileExists, .notImportable, .cannotUse, .folderNotEmpty,
      .noTemplate, .noRepository, .noSuchRevision, .bareRepository:
      .badFile
    case .noWorkflow, .badWorkflow: .badPolicy
    case .notOnDeskBranch, .noCommitYet, .notABrief, .draftDiffers: .blocked
    case .notOfTheDesk, .notOfGroup, .noIdent, .cannotSign: .notAllowed
    case .gitFailed, .gitMissing: .fault
    }
  }
}
