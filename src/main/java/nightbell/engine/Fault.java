package nightbell.engine;

import java.util.Locale;

/**
 * Why a carrier did not deliver, as far as it decides what comes next. Whatever it is, the path
 * hurries on; some faults are the number's for good, some are the carrier's own.
 */
public enum Fault {
  /** Nothing more is known: this attempt failed, go on. Also for codes that nobody has seen. */
  OTHER(Reach.PAGE),
  /** The phone is off or has no signal. */
  UNREACHABLE(Reach.PAGE),
  /** The network took the words for unwanted. */
  FILTERED(Reach.PAGE),
  /** Too much waits at the carrier already. */
  QUEUE(Reach.PAGE),
  /** The carrier asks us to slow down. */
  RATE(Reach.PAGE),
  /** Our own mistake: words too long, instructions that cannot be fetched or read. */
  OURS(Reach.PAGE),
  /** The owner wants no more texts. */
  OPTED_OUT(Reach.NUMBER),
  /** A number that takes no texts. */
  LANDLINE(Reach.NUMBER),
  /** No such number, or none in use. */
  NUMBER(Reach.NUMBER),
  /** The phone or its network blocks us. */
  BLOCKED(Reach.NUMBER),
  /** Our account may not reach this number: its country, or a trial account. */
  FORBIDDEN(Reach.NUMBER),
  /** Our number or service may not send this: calls may get out where texts do not. */
  SENDER(Reach.SENDER),
  /** The carrier does not know us. */
  CREDENTIALS(Reach.CARRIER),
  /** Our account is not in order. */
  ACCOUNT(Reach.CARRIER),
  /** No carrier of this channel works: nothing was asked, or the last one refused us. */
  DOWN(Reach.CARRIER);

  /** How far a fault reaches. */
  private enum Reach {
    PAGE,
    NUMBER,
    SENDER,
    CARRIER
  }

  private final Reach reach;

  Fault(Reach reach) {
    this.reach = reach;
  }

  /** Whether the next page to this number fails as well: it is on record and the desk is told. */
  public boolean isLasting() {
    return reach == Reach.NUMBER;
  }

  /** Whether no page gets out by this carrier: its breaker trips at once. */
  public boolean isOfCarrier() {
    return reach == Reach.CARRIER;
  }

  /** Whether the same page may well go by another account, since nothing of it was sent. */
  public boolean mayGoElsewhere() {
    return reach == Reach.SENDER || reach == Reach.CARRIER;
  }

  /** The name in the database and in the table of codes: lower case with dashes. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a lasting fault means, to follow the name of a person. */
  public String words() {
    return switch (this) {
      case OPTED_OUT -> "opted out of texts";
      case LANDLINE -> "has a number that takes no texts";
      case NUMBER -> "has a number that does not exist or is not in use";
      case BLOCKED -> "has a phone that blocks our texts";
      case FORBIDDEN -> "has a number that our carrier's account may not reach";
      default -> "could not be reached";
    };
  }
}
