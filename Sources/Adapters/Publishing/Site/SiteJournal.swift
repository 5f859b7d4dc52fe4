internal import Lint

/// The file beside the site that says what the site has written.
///
/// It can be lost: the next run then looks at the files themselves and writes every page again.
struct SiteJournal {
  private static let header = "copydesk site journal 1"
  /// How many lines are made before they are written.
  private static let batch = 256

  let files: any SiteFiles
  let path: String
  private(set) var record = SiteRecord()
  /// How many lines there are.
  private(set) var count = 0
  /// The briefs of which the record says what the file does not yet say.
  private var unwritten: [Slug] = []

  /// Takes the journal as the last run of this process left it, or else reads it; shortens it when
  /// most of it is history.
  init(_ path: String, in files: any SiteFiles, memory: SiteMemory) throws {
    self.path = path
    self.files = files
    if let known = try memory.take(path, in: files) {
      (record, count) = known
    } else {
      try read()
    }
    if count > 2 * record.entries.count + 200 { try rewrite() }
  }

  /// Reads the journal and drops what a crash has cut off at its end.
  private mutating func read() throws {
    let bytes = try files.read(path) ?? []
    // A line that a crash has cut off was never acted on: it is as if it had not been written.
    let whole = bytes.lastIndex(of: 0x0A).map { bytes[...$0] } ?? []
    let isKnown = whole.starts(with: "\(Self.header)\n".utf8)
    let read = isKnown ? SiteRecordLine.read(whole.dropFirst(Self.header.utf8.count + 1)) : []
    for case let line? in read { record.apply(line) }
    count = read.count
    let isSound = isKnown && !read.contains(nil)
    if !isSound { record.doubtEverything() }
    if !isSound || whole.count < bytes.count { try rewrite() }
  }

  /// Adds lines, durably, before it returns.
  mutating func add(_ lines: [SiteRecordLine]) throws {
    guard !lines.isEmpty else { return }
    try files.append(Array(lines.map(\.text).joined().utf8), to: path)
    for line in lines { record.apply(line) }
    count += lines.count
  }

  /// Takes down what is to be said of a brief's page once the page itself is durable.
  mutating func note(_ line: SiteRecordLine, of slug: Slug) {
    record.apply(line)
    unwritten.append(slug)
  }

  /// Adds what was noted, durably, before it returns.
  mutating func addNoted() throws {
    var rest = unwritten[...]
    unwritten = []
    while !rest.isEmpty {
      try add(rest.prefix(Self.batch).map(record.line(of:)))
      rest = rest.dropFirst(Self.batch)
    }
  }

  private mutating func rewrite() throws {
    let lines = record.lines
    let text = Self.header + "\n" + lines.map(\.text).joined()
    try files.write(Array(text.utf8), to: path)
    try files.sync()
    count = lines.count
  }
}
