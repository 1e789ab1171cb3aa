package nightbell.engine.accounts;

import java.util.Locale;

/** Ids of accounts that a reader of the record knows again: {@code u-dana} for dana@…. */
final class AccountIds {
  private static final int LONGEST = 40;

  private AccountIds() {}

  /** The id for an address where so many others were taken. */
  static String of(String email, int taken) {
    String local = email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT);
    String plain = local.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return "u-" + (cut.isEmpty() ? "x" : cut) + (taken == 0 ? "" : "-" + (taken + 1));
  }
}
