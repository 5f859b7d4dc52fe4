internal import Clinux

/// The memory that this process holds.
public enum SystemMemory {
  /// Has all threads share one heap.
  ///
  /// A heap for each thread leaves as many half empty. Call it before the second thread starts.
  ///
  /// Calls `mallopt`.
  public static func shareOneHeap() { _ = mallopt(M_ARENA_MAX, 1) }

  /// Gives memory that is free back to the system.
  ///
  /// Calls `malloc_trim`.
  public static func giveBack() { _ = malloc_trim(0) }
}
