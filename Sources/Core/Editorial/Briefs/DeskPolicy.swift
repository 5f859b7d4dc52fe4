public import Lint
public import Workflow

/// The policy in force, made ready for decisions.
public struct DeskPolicy: Sendable {
  public let definition: WorkflowDefinition
  public let people: People
  private let paths: BriefPaths
  private let rank: [StateName: Int]

  /// Makes a policy ready.
  ///
  /// - Throws: `WorkflowTextError` where a pattern of `desk.briefs` is none.
  public init(_ definition: WorkflowDefinition) throws(WorkflowTextError) {
    self.definition = definition
    self.people = People(definition)
    self.paths = try BriefPaths(definition.desk.briefs)
    self.rank = Dictionary(
      definition.states.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the slug of a brief's path, or `nil` where the path is none.
  public func slug(ofPath path: String) -> Slug? { paths.slug(ofPath: path).map(Slug.init) }

  /// Returns the paths that a brief of this slug may have; the first is for new briefs.
  public func paths(of slug: Slug) -> [String] { paths.paths(ofSlug: slug.text) }

  /// The folders in which briefs lie, each with its slash.
  public var folders: [String] { paths.folders }

  /// The state in which every brief begins.
  public var initialState: StateName { definition.initialState ?? StateName("draft") }

  /// The transition that the service makes by itself.
  public var publication: Transition? { definition.transitions.first { $0.trailer == nil } }

  /// The state of a brief whose words are those of its live edition.
  public var publishedState: StateName { publication?.to ?? StateName("published") }

  /// The tokens of trailers that mean something on this desk.
  public var tokens: Set<String> {
    Set(definition.transitions.compactMap(\.trailer)).union(FixedTrailer.allCases.map(\.token))
  }

  /// Where a state stands in the order of the workflow.
  func rank(of state: StateName) -> Int { rank[state] ?? 0 }

  /// Whether a transition leads back: then it counts whether its author saw all or not.
  func isObjection(_ transition: Transition) -> Bool {
    definition.kind(of: transition) == .objection
  }

  /// Whether a person may approve words of some kind.
  func isReviewer(_ person: Person) -> Bool {
    approvingGroups.contains { people.isMember(person, of: $0) }
  }

  /// The groups whose members may approve words.
  var approvingGroups: [String] {
    definition.transitions.filter(\.approvesWords).compactMap { transition in
      guard case .group(let group) = transition.by else { return nil }
      return group
    }
  }
}
