package nightbell.inbox;

import jakarta.mail.FolderClosedException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.engine.AlertResult;
import nightbell.engine.Correspondence;
import nightbell.engine.Engine.PageReport;
import nightbell.engine.Origin;
import nightbell.engine.Page;
import nightbell.escalation.PageId;
import org.jspecify.annotations.Nullable;

/** What mails led to, each name once; words that begin with "poison" make it fail. */
final class RememberingEngine implements Correspondence {
  private final Set<String> names = new HashSet<>();
  private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
  int tries;

  /** The next thing that was done, in words; waits for it. */
  String next() {
    try {
      return String.valueOf(taken.poll(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isEmpty() {
    return taken.isEmpty();
  }

  @Override
  public CompletionStage<Optional<Answer>> reply(
      String name, PageId page, String from, String words) {
    if (words.startsWith("poison")) {
      tries++;
      return CompletableFuture.failedFuture(new IllegalStateException("poisoned"));
    }
    if (words.startsWith("too deep")) {
      tries++;
      throw new StackOverflowError("so deep");
    }
    if (words.startsWith("slow") && ++tries <= 5) {
      throw RememberingEngine.<RuntimeException>unchecked(new FolderClosedException(null, "slow"));
    }
    return did(name, "reply " + page + " " + from + " " + words, Optional.empty());
  }

  @Override
  public CompletionStage<Optional<Page>> outOfOffice(
      String name, PageId page, String from, String words) {
    return did(name, "out of office " + page + " " + from, Optional.empty());
  }

  @Override
  public CompletionStage<Boolean> report(String name, PageId page, PageReport report) {
    return did(name, "report " + page + " " + report.state() + " " + report.error(), true);
  }

  @Override
  public CompletionStage<List<AlertResult>> accept(
      String name, Origin origin, List<Alert> alerts, int ignored) {
    String what =
        alerts.isEmpty() ? "nothing" : alerts.get(0).state() + " " + alerts.get(0).title();
    return did(name, "alert " + what, List.of());
  }

  @Override
  public CompletionStage<Void> reject(String name, Origin origin, Entry entry) {
    return did(name, "note null " + entry.text(), true).thenAccept(done -> {});
  }

  @Override
  public CompletionStage<Void> note(
      String name, @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    return did(name, "note " + incident + " " + entry.text(), true).thenAccept(done -> {});
  }

  /** The mail library's exceptions come from anywhere in the reading of a mail. */
  @SuppressWarnings("unchecked") // the cast is what lets a checked exception pass
  private static <E extends Exception> E unchecked(Exception e) throws E {
    throw (E) e;
  }

  private synchronized <T> CompletionStage<T> did(String name, String what, T answer) {
    if (names.add(name)) {
      taken.add(what);
    }
    return CompletableFuture.completedFuture(answer);
  }
}
