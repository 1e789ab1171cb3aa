package nightbell.web.page;

/** One thing that a form lets choose. */
public record Choice(String value, String label, boolean chosen) {
  /** One that is not chosen. */
  public static Choice of(String value, String label) {
    return new Choice(value, label, false);
  }
}
