/// What the dictionaries said of words, for as many words as fit.
///
/// Two halves take turns: when the young one is full, the old one is forgotten.
struct AnswerCache<Answer> {
  private let capacity: Int
  private var young: [String: Answer] = [:]
  private var old: [String: Answer] = [:]

  init(capacity: Int) {
    self.capacity = capacity
  }

  subscript(word: String) -> Answer? {
    mutating get {
      if let answer = young[word] { return answer }
      guard let answer = old[word] else { return nil }
      insert(answer, for: word)
      return answer
    }
  }

  mutating func insert(_ answer: Answer, for word: String) {
    if young.count >= capacity {
      old = young
      young = [:]
    }
    young[word] = answer
  }

  mutating func removeAll() {
    young = [:]
    old = [:]
  }
}
