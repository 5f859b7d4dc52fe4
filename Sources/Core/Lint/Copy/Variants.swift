internal import Diagnostics

/// One matter that a draft can write in several forms, with all its places in order.
struct Variants<Form: Hashable> {
  /// Where the matter is written, and how.
  struct Place {
    let form: Form
    /// The bytes of the file.
    let range: Range<Int>
    /// Returns what would stand here in another form, or `nil` where a person must say it.
    let replacement: (Form) -> String?
  }

  private(set) var places: [Place] = []

  /// How many other places a finding names.
  private static var limit: Int { 12 }

  mutating func add(
    _ form: Form, at range: Range<Int>, replacement: @escaping (Form) -> String? = { _ in nil }
  ) {
    places.append(Place(form: form, range: range, replacement: replacement))
  }

  /// The form that most places have; among equals the one that stands first.
  var majority: Form? {
    var counts: [Form: Int] = [:]
    for place in places { counts[place.form, default: 0] += 1 }
    let most = counts.values.max()
    return places.first { counts[$0.form] == most }?.form
  }

  /// Returns some of the places.
  func filter(_ isKept: (Place) -> Bool) -> Variants {
    var variants = self
    variants.places = places.filter(isKept)
    return variants
  }

  /// Makes the one diagnostic of the matter, at the first place that is not as it should be.
  ///
  /// The other places explain it, those like the first before those that are right. A fix is for a
  /// person to accept: the next place in the wrong form has to be told as well. The example that the
  /// message gets is of a place that is like the first, if any is.
  func finding(
    by rule: some Rule, in galley: Galley, wanted: Form, severity: Severity? = nil,
    isWrong: (Place) -> Bool, isLike: (Place, Place) -> Bool = { _, _ in false },
    message: (_ found: String, _ example: String?) -> String
  ) -> Diagnostic? {
    guard let first = places.first(where: isWrong) else { return nil }
    let rest = places.filter { $0.range != first.range }
    let wrong = rest.filter(isWrong)
    let right = rest.filter { !isWrong($0) }
    let shown = (wrong.prefix(Self.limit) + right.prefix(Self.limit)).prefix(Self.limit)
    let related = shown.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { place in
      Diagnostic.Related(
        place: galley.place(place.range), message: "'\(Self.text(place, galley))' stands here")
    }
    let example = right.first { isLike(first, $0) } ?? right.first
    let fix = first.replacement(wanted).map { Diagnostic.FixIt(replacement: $0, isSafe: false) }
    return rule.diagnostic(
      message(Self.text(first, galley), example.map { Self.text($0, galley) }),
      at: first.range, in: galley, severity: severity, related: related,
      fixes: [fix].compactMap(\.self))
  }

  private static func text(_ place: Place, _ galley: Galley) -> String {
    let text = galley.source.string(in: place.range)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
