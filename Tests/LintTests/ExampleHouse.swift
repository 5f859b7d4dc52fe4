import Lint

/// What the rules' examples are read beside.
enum ExampleHouse {
  static func make() throws -> House { House(sections: ["News", "Participate"]) }
}
