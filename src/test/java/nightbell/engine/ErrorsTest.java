package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nightbell.alert.Alert;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the machine under the engine may throw at any place, such as that it has no thread left. */
class ErrorsTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void error_after_the_commit_has_nothing_decided_twice() throws Exception {
    Works works = new Works(() -> rig.now, new Rules(rig.matrices), new PageWords(), new Failing());
    Committer committer = new Committer(rig.store, works, () -> rig.now, 10);
    var first = committer.submit(accept());
    var second = committer.submit(accept());
    committer.start();

    assertThat(Rig.get(first)).hasSize(1);
    assertThat(Rig.get(second)).hasSize(1);
    assertThat(rig.incident(101).repeats()).isEqualTo(1);
    committer.stop();
  }

  @Test
  void answer_for_which_no_thread_can_be_had_is_given_all_the_same() throws Exception {
    Telling telling = new Telling();
    telling.stop();
    CompletableFuture<String> answer = new CompletableFuture<>();
    Waiting<List<AlertResult>> waiting = new Waiting<>(accept());

    telling.give(new Waiting.Decided(false, () -> answer.complete("yours"), waiting));

    assertThat(answer).isCompletedWithValue("yours");
  }

  private static AcceptAlerts accept() {
    List<Alert> alerts = List.of(Rig.alert("erp-db-1", "critical"));
    return new AcceptAlerts(new Origin(Rig.HARLOW, "t", "", ""), alerts, 0);
  }

  private static final class Failing implements After {
    @Override
    public void counted(IntakeCount count) {}

    @Override
    public void wake(IncidentNumber incident, @Nullable Instant at) {
      throw new OutOfMemoryError("unable to create native thread");
    }

    @Override
    public void send(Page page) {
      throw new OutOfMemoryError("unable to create native thread");
    }

    @Override
    public void recall(Page page) {}
  }
}
