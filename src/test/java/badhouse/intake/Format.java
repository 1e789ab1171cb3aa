package badhouse.intake;

/** Breaks no rule: what the web may use. */
public final class Format {
  private Format() {}

  static int one() {
    return 1;
  }
}
