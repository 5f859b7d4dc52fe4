extension Proof {
  /// The date of the brief: what its front matter says, else its address.
  var ownDate: CalendarDate? { galley.frontMatter?.date?.value ?? galley.slug?.date }
}
