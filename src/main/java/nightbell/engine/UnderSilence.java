package nightbell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.State;

/** The incidents that a change of silences may concern: the silenced ones, and what rings. */
record UnderSilence() implements Command<List<IncidentNumber>> {

  /** Finds them and looks at each; all of it fails if one does, and may be done again. */
  static CompletionStage<Boolean> review(Committer committer) {
    return committer
        .submit(new UnderSilence())
        .thenCompose(
            numbers ->
                CompletableFuture.allOf(
                    numbers.stream()
                        .map(number -> committer.submit(new Reconsider(number)))
                        .toArray(CompletableFuture<?>[]::new)))
        .thenApply(done -> true);
  }

  @Override
  public List<IncidentNumber> run(Work work) {
    List<IncidentNumber> numbers = new ArrayList<>();
    for (MatrixVersion version : work.rules().matrices().active()) {
      ClientId client = version.matrix().client().id();
      numbers.addAll(work.session().inState(client, State.SILENCED));
      if (work.rules().silences(client).all().stream()
          .anyMatch(silence -> silence.until(work.now()).isPresent())) {
        numbers.addAll(work.session().inState(client, State.OPEN));
      }
    }
    return numbers;
  }

  @Override
  public boolean promises() {
    return false;
  }

  @Override
  public String words() {
    return "a look for silenced incidents";
  }
}
