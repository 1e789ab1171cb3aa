package nightbell.engine;

import nightbell.oncall.Channel;

/**
 * Sends pages by one channel. Each call of {@link #send} makes at most one request, bounded in time
 * by the implementation (10 s), and never throws for what a carrier does. Thread-safe.
 */
public interface Sender {

  Channel channel();

  /**
   * Sends one page.
   *
   * @param token names this attempt in callback addresses and links ({@code [A-Za-z0-9_-]})
   */
  Delivery send(Page page, String token);

  /** Sends one notice, under the same promises; calls take no notices. */
  Delivery send(Notice notice);

  /**
   * Puts one question, under the same promises.
   *
   * @param token names this attempt in callback addresses and links
   */
  Delivery send(Ask ask, String token);

  /**
   * Stops what was sent if that is still possible: a ringing call is hung up. Does nothing for
   * channels that cannot.
   */
  void recall(String carrierId);
}
