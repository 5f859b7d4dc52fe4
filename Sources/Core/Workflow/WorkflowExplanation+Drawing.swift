extension WorkflowExplanation {
  /// The states from top to bottom, with an arrow for each transition.
  ///
  /// A transition to the next state stands between the two. Any other has a lane of its own on the
  /// right, with its arrow's head before the state it leads to, and its name stands at the end of
  /// the line of the state where it begins.
  public var drawing: String { StateDrawing(definition).text }
}

/// Draws states and lanes on a grid of characters.
private struct StateDrawing {
  struct Lane {
    let name: String
    let from: Int
    let to: Int
    let column: Int

    func touches(_ state: Int) -> Bool { from == state || to == state }
  }

  private static let rowsPerState = 3
  private let states: [String]
  /// The names of the transitions to the next state, by the state they leave.
  private let steps: [Int: [String]]
  private let lanes: [Lane]
  private var grid: [[Character]]

  init(_ definition: WorkflowDefinition) {
    states = definition.states.map(\.text)
    var steps: [Int: [String]] = [:]
    var others: [(name: String, from: Int, to: Int)] = []
    for transition in definition.transitions {
      guard let to = definition.position(of: transition.to) else { continue }
      for from in transition.from.compactMap(definition.position(of:)) where from != to {
        if to == from + 1 {
          steps[from, default: []].append(transition.name)
        } else {
          others.append((transition.name, from, to))
        }
      }
    }
    self.steps = steps
    // Short lanes inside: they then cross the fewest others.
    others.sort {
      (abs($0.from - $0.to), $0.from, $0.name) < (abs($1.from - $1.to), $1.from, $1.name)
    }
    let left =
      max(
        states.map(\.count).max() ?? 0,
        (steps.values.map { $0.joined(separator: ", ").count + 4 }.max() ?? 0)) + 5
    lanes = others.enumerated().map { index, edge in
      Lane(name: edge.name, from: edge.from, to: edge.to, column: left + 3 * index)
    }
    let rows = max(1, states.count * Self.rowsPerState - (Self.rowsPerState - 1))
    let row = Array(repeating: Character(" "), count: left + 3 * others.count)
    grid = Array(repeating: row, count: rows)
    for index in states.indices { drawState(index) }
    for lane in lanes { drawLane(lane) }
  }

  var text: String {
    grid.indices.map { row in
      var line = String(grid[row])
      if row.isMultiple(of: Self.rowsPerState) {
        let names = lanes.filter { $0.from == row / Self.rowsPerState }.map(\.name)
        if !names.isEmpty { line += " " + names.joined(separator: ", ") }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private mutating func drawState(_ index: Int) {
    write("  " + states[index], row: index * Self.rowsPerState)
    guard let names = steps[index] else { return }
    write("    │ " + names.joined(separator: ", "), row: index * Self.rowsPerState + 1)
    write("    ▼", row: index * Self.rowsPerState + 2)
  }

  private mutating func drawLane(_ lane: Lane) {
    let (from, to) = (lane.from * Self.rowsPerState, lane.to * Self.rowsPerState)
    for row in min(from, to) + 1..<max(from, to) { put("│", row: row, column: lane.column) }
    put(from < to ? "▼" : "▲", row: from < to ? to - 1 : to + 1, column: lane.column)
    for state in [lane.from, lane.to] {
      let row = state * Self.rowsPerState
      for column in states[state].count + 3..<lane.column { put("─", row: row, column: column) }
      put(row == min(from, to) ? "┐" : "┘", row: row, column: lane.column)
    }
  }

  private mutating func write(_ text: String, row: Int) {
    for (column, character) in text.enumerated() { put(character, row: row, column: column) }
  }

  private mutating func put(_ character: Character, row: Int, column: Int) {
    guard grid.indices.contains(row), grid[row].indices.contains(column) else { return }
    switch (grid[row][column], character) {
    case ("│", "─"), ("─", "│"), ("┼", _): grid[row][column] = "┼"
    case ("─", "┐"), ("┐", "─"): grid[row][column] = "┬"
    case ("─", "┘"), ("┘", "─"): grid[row][column] = "┴"
    case ("┬", "─"), ("┴", "─"): break
    default: grid[row][column] = character
    }
  }
}
