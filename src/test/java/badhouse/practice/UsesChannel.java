package badhouse.practice;

import badhouse.channel.twilio.UsesPractice;

/** Breaks a rule: the practice carrier does not know channels. */
public final class UsesChannel {
  private UsesChannel() {}

  static final Class<?> OTHER = UsesPractice.class;
}
