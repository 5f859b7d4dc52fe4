import Lint
import Publishing
import TestSupport
import Testing

struct SiteHistoryTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `any way to the same ledger gives the same bytes`(_ seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let site = try SiteOnDisk()
    let ledger = Ledger()
    for step in 0..<12 {
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        try change(ledger, step: step, &dice)
      }
      try site.update(from: ledger)
    }
    let fresh = try SiteOnDisk()
    try fresh.update(from: ledger)
    #expect(try site.files() == fresh.files())
    #expect(try site.brokenReferences().isEmpty)
  }

  private func change(_ ledger: Ledger, step: Int, _ dice: inout SplitMix64) throws {
    let number = Int.random(in: 0..<6, using: &dice)
    let slug = "\(2018 + number % 3)-0\(number + 1)-05"
    let updated = 1_607_853_600 + Int64(step) * 86_400
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: ledger.remove(slug)
    case 1: ledger.publish(try brief(slug, updated: updated, retracted: "Wrong \(step)."))
    case 2:
      // Each old address is named by one brief only, as the checks of a desk demand.
      let old = "\(2018 + (number + 1) % 6 % 3)-0\((number + 1) % 6 + 1)-05"
      ledger.publish(try brief(slug, updated: updated, redirectFrom: [old, "old/\(number)"]))
    case 3:
      ledger.publish(
        try brief(slug, updated: updated, copy: "![x](img/photo.png)", images: [.photo]))
    default:
      ledger.publish(
        try brief(slug, title: "Brief \(step)", date: "2017-0\(number + 1)-05", updated: updated))
    }
  }
}
