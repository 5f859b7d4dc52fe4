extension CommandError {
  /// What is said of it: lower case, no full stop, the thing in single quotes, what to do last.
  var message: String {
    lineMessage ?? fileMessage ?? deskMessage
  }

  private var lineMessage: String? {
    switch self {
    case .noCommand: "what is to be done? 'copydesk --help' shows the commands"
    case .unknownCommand(let name, let nearest):
      "there is no command '\(name)'"
        + Self.hint(nearest, else: "; 'copydesk --help' shows all commands")
    case .unknownOption(let name, let nearest):
      "there is no option '\(name)' here" + Self.hint(nearest, else: "; '--help' shows the options")
    case .missingValue(let option?, _):
      "'--\(option.name)' needs a value: \(option.written.replacing(",", with: " or"))"
    case .missingValue(nil, let written): "'\(written)' needs a value"
    case .unexpectedValue(let name): "'--\(name)' takes no value"
    case .optionsExclude(let one, let other): "'--\(one)' and '--\(other)' exclude each other"
    case .optionNeeds(let one, let other): "'\(one)' needs '\(other)' as well"
    case .missingOperand(let placeholder): "\(placeholder) is missing; '--help' shows the usage"
    case .unexpectedOperand(let word): "'\(word)' is one argument too many"
    case .unknownHook(let name):
      "there is no hook '\(name)' here; git runs 'pre-receive' and 'post-receive'"
    case .unknownVerb(let command, let verb, let verbs):
      "'\(command)' cannot '\(verb)'; it can "
        + verbs.map { "'\($0)'" }.joined(separator: ", ")
    case .notAWord(let text):
      "'\(text)' cannot stand in the lexicon: a word begins with a letter and has no blanks"
    case .badColor(let word): "'\(word)' is no answer to '--color'; write auto, always or never"
    case .badDate(let text): "'\(text)' is no day; write YYYY-MM-DD, such as 2020-12-13"
    case .badSlug(let slug, let why):
      why.contains("'\(slug)'") || slug.isEmpty ? why : "'\(slug)' is no slug: \(why)"
    case .linksComeLater:
      "this release cannot check links yet; without '--links' it checks the copy"
    default: nil
    }
  }

  private var fileMessage: String? {
    switch self {
    case .noFile(let path): "cannot read '\(path)': there is no such file"
    case .fileTooLarge(let path, let limit):
      "cannot read '\(path)': it has more than \(limit) bytes, which this desk allows"
    case .fileExists(let path): "cannot write '\(path)': it is there already and is left as it is"
    case .notImportable(let path, let why): "cannot import '\(path)': \(why)"
    case .cannotUse(let path, let why): "cannot use '\(path)': \(why)"
    case .folderNotEmpty(let path):
      "cannot make a repository in '\(path)': it is not empty; name a new folder"
    case .noTemplate(let path):
      "cannot use the template '\(path)': it has no 'hooks/pre-receive'"
    default: nil
    }
  }

  private var deskMessage: String {
    switch self {
    case .noWorkflow(let path):
      "cannot read '\(path)': there is no such file; name the policy's folder with --config DIR"
    case .badWorkflow(let path, let findings):
      "the policy '\(path)' is invalid:\n\(findings)'copydesk check-workflow' says more"
    case .noTransition(let name, let names):
      "this desk has no transition '\(name)'; it has \(names.joined(separator: ", "))"
    case .noRepository(let why): "this needs a git repository: \(why)"
    case .noSuchRevision(let revision): "there is no revision '\(revision)' here"
    case .bareRepository(let path):
      "'\(path)' has no working tree; clone it and work in the clone"
    case .notOnDeskBranch(let name?, let branch):
      "you are on '\(name)', and the desk reads '\(branch)'; first: git switch \(branch)"
    case .notOnDeskBranch(nil, let branch):
      "you are on no branch, and the desk reads '\(branch)'; first: git switch \(branch)"
    case .noCommitYet(let branch): "'\(branch)' has no commit yet; commit the draft first"
    case .notABrief(let slug, let nearest):
      "there is no brief '\(slug)' in the last commit"
        + Self.hint(nearest, else: "; commit it first, or see 'git ls-files'")
    case .draftDiffers(let path):
      "'\(path)' has changes that are not committed, and your word would not be for them; "
        + "commit or stash them first"
    default: identityMessage
    }
  }

  private var identityMessage: String {
    switch self {
    case .notOfTheDesk(let address, let path):
      "'\(address)' is nobody of this desk; '\(path)' must name the address, "
        + "or 'git config user.email' another"
    case .notOfGroup(let address, let group, let name):
      "'\(address)' is not of the group '\(group)', so '\(name)' would not count"
    case .noIdent(let words):
      "git does not know who you are; set it with 'git config --global user.name NAME' and "
        + "'git config --global user.email ADDRESS'" + Self.quoting(words)
    case .trailersHidden(let why):
      "the text of '-m' would hide your word from the desk: \(why); write it in other words"
    case .gitFailed(let what, let words): "cannot \(what)" + Self.quoting(words)
    case .gitMissing(let why): "cannot run 'git': \(why)"
    case .cannotSign(let words, let missing):
      "git did not make the signed commit" + Self.quoting(words) + Self.settings(missing)
    case .cannotAsk(let question):
      "cannot ask '\(question)': standard input is no terminal; "
        + "read what stands above and say '--yes' if it is so"
    default: "\(self)"
    }
  }

  private static func hint(_ nearest: String?, else otherwise: String) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? otherwise
  }

  private static func quoting(_ words: String) -> String {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: true)
    return lines.isEmpty ? "" : ":\n" + lines.map { "  git: \($0)" }.joined(separator: "\n")
  }

  private static func settings(_ missing: [String]) -> String {
    guard !missing.isEmpty else { return "" }
    return "\nto sign with your ssh key, set what is missing:\n"
      + missing.map { "  git config --global \($0)" }.joined(separator: "\n")
  }
}
