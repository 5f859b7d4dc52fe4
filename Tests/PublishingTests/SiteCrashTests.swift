import Foundation
import Lint
import Publishing
import TestSupport
import Testing

/// Stops the writing at every step that changes something.
struct SiteCrashTests {
  @Test func `a reader never meets half a site, and the next run finishes it`() throws {
    let expected = try finalFiles()
    var steps = 0
    var isDone = false
    while !isDone {
      let site = try SiteOnDisk()
      let ledger = try before()
      try site.update(from: ledger)
      try turnToAfter(ledger)
      let count = FailingFiles.StepCount(steps)
      let writer = SiteWriter(
        folder: site.root, settings: site.settings,
        files: FailingFiles(SiteFolder(site.root), count),
        journalFiles: FailingFiles(SiteFolder(site.folder.path), count))
      do {
        _ = try writer.update(from: ledger)
        isDone = true
      } catch is FailingFiles.Killed {
        #expect(try site.brokenReferences() == [], "after \(steps) steps")
      }
      try site.update(from: ledger)
      #expect(try site.files() == expected, "after \(steps) steps")
      #expect(try site.update(from: ledger) == SiteChanges())
      steps += 1
    }
    #expect(steps > 20)
  }

  @Test func `what was half written and never published leaves no trace`() throws {
    for steps in 0..<20 {
      let site = try SiteOnDisk()
      let ledger = Ledger([try brief("2020-12-13")])
      try site.update(from: ledger)
      let expected = try site.files()
      ledger.publish(
        try brief("2021-01-03", copy: "![x](img/photo.png)", images: [.photo]))
      let count = FailingFiles.StepCount(steps)
      let writer = SiteWriter(
        folder: site.root, settings: site.settings,
        files: FailingFiles(SiteFolder(site.root), count),
        journalFiles: FailingFiles(SiteFolder(site.folder.path), count))
      _ = try? writer.update(from: ledger)
      ledger.remove("2021-01-03")
      try site.update(from: ledger)
      #expect(try site.files() == expected, "after \(steps) steps")
    }
  }

  private func before() throws -> Ledger {
    Ledger([
      try brief("2020-12-04"),
      try brief("2020-11-29", copy: "![x](img/photo.png)", images: [.photo]),
      try brief("2019-12-29"), try brief("2018-12-30"),
    ])
  }

  /// A new brief in a new year, a rename, a correction, a retraction and a removal at once.
  private func turnToAfter(_ ledger: Ledger) throws {
    ledger.publish(
      try brief("2021-01-03", copy: "![x](img/photo.png)", images: [.photo]))
    ledger.remove("2020-12-04")
    ledger.publish(try brief("2020-12-13", redirectFrom: ["2020-12-04"]))
    ledger.publish(try brief("2020-11-29", updated: 1_700_000_000, correction: "A picture."))
    ledger.publish(try brief("2019-12-29", retracted: "It was wrong."))
    ledger.remove("2018-12-30")
  }

  private func finalFiles() throws -> [String: Data] {
    let site = try SiteOnDisk()
    let ledger = try before()
    try turnToAfter(ledger)
    try site.update(from: ledger)
    return try site.files()
  }
}
