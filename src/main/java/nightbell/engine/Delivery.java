package nightbell.engine;

/** What became of one request to a carrier. Never a boolean: the reason decides what comes next. */
public sealed interface Delivery {

  /** The carrier took it; {@code carrierId} is its name there (a SID or a Message-ID). */
  record Accepted(String carrierId) implements Delivery {}

  /** The carrier cannot take it now (429, 5xx, a temporary mail refusal). */
  record Later(String error) implements Delivery {}

  /** The carrier will not take it; asking again would not help. */
  record Refused(String error) implements Delivery {}

  /** No answer in time: it may have been sent or not. */
  record Unknown(String error) implements Delivery {}
}
