/// A layer of the sources, which is a folder too.
enum Layer: String, Sendable {
  case core = "Core"
  case adapters = "Adapters"
  case application = "Application"
}
