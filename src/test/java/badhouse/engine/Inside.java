package badhouse.engine;

/** Breaks no rule: what adapters should not see. */
public final class Inside {
  private Inside() {}

  static int one() {
    return 1;
  }
}
