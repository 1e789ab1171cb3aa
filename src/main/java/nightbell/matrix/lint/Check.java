package nightbell.matrix.lint;

/** One kind of finding, or a few that look at the same thing. Stateless. */
@FunctionalInterface
interface Check {
  void look(Ground ground, Findings into);
}
