package nightbell.oncall;

/** The two organisations that share the work. */
public enum Side {
  INTERNAL,
  PROVIDER;

  /** The other organisation. */
  public Side other() {
    return this == INTERNAL ? PROVIDER : INTERNAL;
  }
}
