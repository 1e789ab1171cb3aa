package nightbell.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.engine.Engine.PageReport;
import nightbell.escalation.PageId;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What mails lead to. Each mail has a name of its own; the same one again changes nothing and
 * answers as before, also after a restart. Every stage completes after what was decided is synced
 * to the disk. Thread-safe.
 */
public interface Correspondence {

  /** A person's words in the thread of a page; empty where there is nobody to answer. */
  CompletionStage<Optional<Answer>> reply(String name, PageId page, String from, String words);

  /**
   * An out-of-office answer to a page: nobody has read it, so the person's next channel goes at
   * once.
   *
   * @return the page, or empty if the answer is not from the address that was paged
   */
  CompletionStage<Optional<Page>> outOfOffice(String name, PageId page, String from, String words);

  /** What became of a page after the mail server took it; false for an unknown page. */
  CompletionStage<Boolean> report(String name, PageId page, PageReport report);

  /** Takes alerts as {@link Engine#accept} does; no results for a mail that was taken before. */
  CompletionStage<List<AlertResult>> accept(
      String name, Origin origin, List<Alert> alerts, int ignored);

  /** Puts on record, and counts, that an alert's mail could not be read. */
  CompletionStage<Void> reject(String name, Origin origin, Entry entry);

  /** Puts an entry on record. */
  CompletionStage<Void> note(
      String name, @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry);

  /** What to say to a person who wrote, at the address that was paged. */
  record Answer(ClientId client, PersonId person, String address, String subject, String text) {}
}
