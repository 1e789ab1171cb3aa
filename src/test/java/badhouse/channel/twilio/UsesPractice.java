package badhouse.channel.twilio;

import badhouse.practice.UsesChannel;

/** Breaks a rule: channels do not know the practice carrier. */
public final class UsesPractice {
  private UsesPractice() {}

  static final Class<?> OTHER = UsesChannel.class;
}
