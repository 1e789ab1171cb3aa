package nightbell.engine;

import java.util.List;
import java.util.concurrent.CompletionStage;
import nightbell.alert.Alert;
import nightbell.engine.Intake.Fault;
import nightbell.engine.MailSource.Rule;
import nightbell.engine.Register.IntakeKey;
import org.jspecify.annotations.Nullable;

/** Takes alerts that come by mail. Thread-safe. */
public interface MailIntake {

  /**
   * Takes one mail. The stage completes after its alert is durable, or the mail is on the list of
   * rejected ones; the same mail again changes nothing.
   */
  CompletionStage<Void> take(IntakeKey key, List<Rule> rules, Mailed mail);

  /** What would be read from a mail; changes nothing. */
  Tried attempt(IntakeKey key, List<Rule> rules, Mailed mail);

  /** What is wrong with rules; empty if they can be used. */
  List<Fault> faults(List<Rule> rules);

  /**
   * A mail as the rules see it.
   *
   * @param name the mail's own name, by which it counts once
   */
  record Mailed(String name, String from, String subject, String text) {}

  /** What was read: an alert, or why there is none. */
  record Tried(@Nullable Alert alert, String why) {}
}
