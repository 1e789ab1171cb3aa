package nightbell.practice;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that TwiML tells a call to do. */
sealed interface Verb {

  /** Does it in this call. */
  void in(Script script);

  /** Speaks the words. */
  record Say(String words) implements Verb {
    @Override
    public void in(Script script) {
      script.say(words);
    }
  }

  /** Waits in silence. */
  record Pause(Duration length) implements Verb {
    @Override
    public void in(Script script) {
      script.pause(length);
    }
  }

  /**
   * Takes keys, during its prompts and for the timeout after them or after the last key.
   *
   * @param most how many keys end it; 0 for no limit
   * @param finish the keys that end it early
   * @param action where the keys go; null for the address that this TwiML came from
   * @param evenNone whether the action is asked even when no key came
   */
  record Gather(
      int most,
      Duration timeout,
      String finish,
      @Nullable String action,
      boolean evenNone,
      List<Verb> prompts)
      implements Verb {
    @Override
    public void in(Script script) {
      script.gather(this);
    }
  }

  /** Goes on with the TwiML of another address. */
  record Redirect(String address) implements Verb {
    @Override
    public void in(Script script) {
      script.redirect(address);
    }
  }

  /** Ends the call. */
  record Hangup() implements Verb {
    @Override
    public void in(Script script) {
      script.hangUp();
    }
  }

  /** Something that a call can do. */
  interface Script {
    void say(String words);

    void pause(Duration length);

    void gather(Gather gather);

    void redirect(String address);

    void hangUp();
  }
}
