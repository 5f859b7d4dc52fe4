/// Counts the letters of a word by script.
struct ScriptCount {
  private var places: [LookAlike.Script: [Int]] = [:]
  private let word: ArraySlice<Unicode.Scalar>

  init(_ word: ArraySlice<Unicode.Scalar>) {
    self.word = word
    for index in word.indices {
      let script = LookAlike.script(of: word[index])
      if script != .other { places[script, default: []].append(index) }
    }
  }

  /// The letters that are of another script than the rest and look as if they were not, or `nil`
  /// where each script is meant.
  var oddLetters: [Int]? {
    guard places.count == 2, let latin = places[.latin],
      let (script, foreign) = places.first(where: { $0.key != .latin })
    else { return nil }
    if script == .wide || script == .mathematical { return foreign }
    if latin.count >= foreign.count, foreign.allSatisfy(hasTwin), !isEnding(foreign, latin),
      script != .greek || isWordWithout(foreign, latin)
    {
      return foreign
    }
    guard latin.count < foreign.count, latin.allSatisfy(hasTwin), script != .greek,
      !isEnding(latin, foreign)
    else { return nil }
    return latin
  }

  private func hasTwin(_ index: Int) -> Bool { LookAlike.twin(of: word[index]) != nil }

  /// Whether small letters end a word of capitals, as endings do behind a foreign acronym.
  private func isEnding(_ odd: [Int], _ rest: [Int]) -> Bool {
    guard let first = odd.first, let last = rest.last else { return false }
    return last < first && rest.allSatisfy { word[$0].isCapitalLetter }
      && odd.allSatisfy { word[$0].isSmallLetter }
  }

  /// Whether the Latin letters are a word, and no unit or protein with a Greek letter.
  private func isWordWithout(_ greek: [Int], _ latin: [Int]) -> Bool {
    latin.count >= 2 && latin.contains { word[$0].isSmallLetter }
      && latin.count { word[$0].isSmallLetter || word[$0].isCapitalLetter } >= 3
  }
}
