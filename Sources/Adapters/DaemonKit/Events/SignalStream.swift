internal import Dispatch
internal import Glibc
internal import Synchronization

/// The signals that reach the process, one after the other.
public struct SignalStream: AsyncSequence, Sendable {
  public typealias Element = ProcessSignal
  public typealias AsyncIterator = AsyncStream<ProcessSignal>.Iterator

  private let stream: AsyncStream<ProcessSignal>

  /// Takes these signals over, and returns when none of them can end the process any more.
  ///
  /// Signals of one kind that come faster than they are read count as one. When the stream is
  /// dropped the signals are no longer delivered to anybody.
  public init(_ signals: Set<ProcessSignal>) async {
    let (stream, continuation) = AsyncStream.makeStream(of: ProcessSignal.self)
    self.stream = stream
    let holder = Holder()
    for signal in signals {
      await holder.register(signal, on: continuation)
    }
    continuation.onTermination = { _ in holder.cancel() }
  }

  public func makeAsyncIterator() -> AsyncIterator { stream.makeAsyncIterator() }

  private final class Holder: Sendable {
    private let sources = Mutex<[any DispatchSourceSignal]>([])
    private let queue = DispatchQueue(label: "copydesk.signals")

    func register(
      _ signal: ProcessSignal, on continuation: AsyncStream<ProcessSignal>.Continuation
    ) async {
      await withCheckedContinuation { registered in
        sources.withLock { sources in
          let source = DispatchSource.makeSignalSource(signal: signal.number, queue: queue)
          source.setEventHandler { continuation.yield(signal) }
          source.setRegistrationHandler { registered.resume() }
          source.activate()
          sources.append(source)
        }
      }
    }

    func cancel() {
      sources.withLock { sources in
        for source in sources { source.cancel() }
        sources = []
      }
    }
  }
}
