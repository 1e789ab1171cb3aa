package nightbell.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import nightbell.alert.Alert;
import nightbell.engine.Engine.Overloaded;

/** Hands the alerts of a body to the committer: all together, or each alone where one is bad. */
record Accepting(Committer committer, int room) {

  CompletionStage<List<AlertResult>> accept(Origin origin, List<Alert> alerts, int ignored) {
    if (committer.waiting() > room) {
      return CompletableFuture.failedFuture(new Overloaded("Too much waits already."));
    }
    return committer
        .submit(new AcceptAlerts(origin, alerts, ignored))
        .exceptionallyCompose(
            e ->
                alerts.size() <= 1 || isOfAll(e)
                    ? CompletableFuture.failedFuture(e)
                    : oneByOne(origin, alerts, ignored));
  }

  /** Whether the failure has nothing to do with what the alerts are. */
  private static boolean isOfAll(Throwable e) {
    return e instanceof Overloaded
        || e instanceof Waiting.Unsynced
        || e instanceof Store.Unavailable;
  }

  /** One alert that cannot be decided must not keep the others of its body from anyone. */
  private CompletableFuture<List<AlertResult>> oneByOne(
      Origin origin, List<Alert> alerts, int ignored) {
    CompletableFuture<List<AlertResult>> all =
        committer.submit(new AcceptAlerts(origin, List.of(), ignored));
    for (Alert alert : alerts) {
      all =
          all.thenCombine(
              committer.submit(new AcceptAlerts(origin, List.of(alert), 0)),
              (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
    }
    return all;
  }
}
