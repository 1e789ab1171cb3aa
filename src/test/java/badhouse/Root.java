package badhouse;

/** Breaks no rule: a root that nobody should use. */
public final class Root {
  private Root() {}
}
