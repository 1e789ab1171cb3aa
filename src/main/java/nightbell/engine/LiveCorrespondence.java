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
import org.jspecify.annotations.Nullable;

/** Gives what mails say to the committer. */
final class LiveCorrespondence implements Correspondence {
  private final Committer committer;

  LiveCorrespondence(Committer committer) {
    this.committer = committer;
  }

  @Override
  public CompletionStage<Optional<Answer>> reply(
      String name, PageId page, String from, String words) {
    return committer.submit(new TakeMail(name, page, from, words));
  }

  @Override
  public CompletionStage<Optional<Page>> outOfOffice(
      String name, PageId page, String from, String words) {
    return committer.submit(new OutOfOffice(name, page, from, words));
  }

  @Override
  public CompletionStage<Boolean> report(String name, PageId page, PageReport report) {
    return committer
        .submit(new Once<>(name, new ReportOnPage(page, report)))
        .thenApply(done -> done.orElse(true));
  }

  @Override
  public CompletionStage<List<AlertResult>> accept(
      String name, Origin origin, List<Alert> alerts, int ignored) {
    return committer
        .submit(new Once<>(name, new AcceptAlerts(origin, alerts, ignored)))
        .thenApply(done -> done.orElse(List.of()));
  }

  @Override
  public CompletionStage<Void> reject(String name, Origin origin, Entry entry) {
    return committer.submit(new Once<>(name, new RejectBody(origin, entry))).thenAccept(done -> {});
  }

  @Override
  public CompletionStage<Void> note(
      String name, @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    return committer
        .submit(new Once<>(name, new NoteEntry(client, incident, entry, true)))
        .thenAccept(done -> {});
  }
}
