package nightbell.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nightbell.engine.Linted;
import nightbell.engine.Linter;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Matrices.Offer;
import nightbell.engine.Matrices.Taken;
import nightbell.engine.MatrixVersions;
import nightbell.engine.PlacedFinding;
import nightbell.engine.Rig;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.State;
import nightbell.engine.Warning;
import nightbell.engine.agreement.Agreement.Accepted;
import nightbell.engine.agreement.Agreement.Outcome;
import nightbell.engine.agreement.Agreement.Wish;
import nightbell.matrix.file.Places;
import nightbell.matrix.lint.Finding;
import nightbell.matrix.lint.Level;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** What stands between a proposal and an active version, on a real database in memory. */
class AgreementTest {
  private static final Warning POINT = new Warning("single-point", "R05");
  private static final Warning OTHER_POINT = new Warning("single-point", "R06");
  private static final Warning LATE = new Warning("late-first", "provider-std");
  private static final String NEWER = Rig.sample().replace("respond: 15m", "respond: 20m");

  @Test
  void each_side_must_take_each_warning_for_a_reason() {
    try (Two two = new Two(POINT, OTHER_POINT, LATE)) {
      int number = two.put(NEWER, State.PROPOSED);
      Outcome none = two.sign(number, Side.INTERNAL, "dana");
      assertThat(none.unaccepted()).containsExactly(POINT, OTHER_POINT, LATE);
      Outcome some =
          two.sign(number, Side.INTERNAL, "dana", new Accepted("single-point", "R05", "x"));
      assertThat(some.unaccepted()).containsExactly(OTHER_POINT, LATE);
      Outcome odd = two.sign(number, Side.INTERNAL, "dana", new Accepted("dst-gap", null, "x"));
      assertThat(odd.refusal()).isEqualTo("Version 2 has no warning dst-gap to accept.");
      assertThat(two.version(number).signatures()).isEmpty();

      Accepted points = new Accepted("single-point", null, "two people are being hired");
      Accepted late = new Accepted("late-first", "provider-std", "as agreed");
      Outcome taken = two.sign(number, Side.INTERNAL, "dana", points, late);
      assertThat(taken.refusal()).isNull();
      assertThat(two.version(number).accepted()).hasSize(3);
      assertThat(two.sign(number, Side.PROVIDER, "ruth").unaccepted()).hasSize(3);
      assertThat(two.active()).isEqualTo(1);
      two.sign(number, Side.PROVIDER, "ruth", points, late);
      assertThat(two.active()).isEqualTo(number);
      assertThat(two.version(number).accepted())
          .filteredOn(one -> one.warning().equals(POINT))
          .extracting("reason")
          .containsExactly("two people are being hired", "two people are being hired");
    }
  }

  @Test
  void two_signatures_at_once_make_it_active_once() {
    try (Two two = new Two()) {
      int number = two.put(NEWER, State.PROPOSED);
      CompletableFuture<Outcome> one =
          CompletableFuture.supplyAsync(() -> two.sign(number, Side.INTERNAL, "dana"));
      CompletableFuture<Outcome> other =
          CompletableFuture.supplyAsync(() -> two.sign(number, Side.PROVIDER, "ruth"));
      assertThat(List.of(one.join(), other.join())).allMatch(done -> done.refusal() == null);
      assertThat(two.version(number).signatures()).hasSize(2);
      assertThat(two.active()).isEqualTo(number);
    }
  }

  @Test
  void two_puts_at_once_of_one_text_are_one_version() {
    try (Two two = new Two()) {
      CompletableFuture<Integer> one =
          CompletableFuture.supplyAsync(() -> two.put(NEWER, State.PROPOSED));
      CompletableFuture<Integer> other =
          CompletableFuture.supplyAsync(() -> two.put(NEWER, State.PROPOSED));
      assertThat(one.join()).isEqualTo(other.join()).isEqualTo(2);
    }
  }

  @Test
  void another_desk_of_a_proposal_does_not_sign_for_itself() {
    try (Two two = new Two()) {
      int number = two.put(Rig.sample().replace("desk: dana", "desk: lee"), State.PROPOSED);
      assertThat(two.sign(number, Side.INTERNAL, "lee").refusal())
          .contains("that is dana, not lee");
      assertThat(two.sign(number, Side.INTERNAL, "dana").refusal()).isNull();
    }
  }

  @Test
  void a_new_client_needs_signatures_but_for_what_is_loaded_at_the_start() {
    String other = Rig.sample().replace("{id: harlow,", "{id: aspen,");
    try (Two two = new Two()) {
      assertThat(two.put(other, State.PROPOSED)).isEqualTo(2);
      Offer start = new Offer("m.yml", other + "#\n", "start", "start", null, null, true, false);
      assertThat(((Taken) two.matrices.load(start)).state()).isEqualTo(State.ACTIVE);
      assertThat(two.version(2).state()).isEqualTo(State.WITHDRAWN);
      assertThat(two.matrices.active()).hasSize(2);
    }
  }

  @Test
  void without_signatures_a_later_instant_still_holds() {
    try (Rig rig = new Rig()) {
      Instant later = rig.now.plus(Duration.ofHours(1));
      Offer offer = new Offer("m.yml", NEWER, "test", "test", null, later, false, false);
      assertThat(((Taken) rig.matrices.load(offer)).state()).isEqualTo(State.PROPOSED);
      rig.engine.add(rig.matrices);
      rig.forward(Duration.ofMinutes(59));
      assertThat(rig.matrices.active(Rig.HARLOW).orElseThrow().number()).isEqualTo(1);
      rig.forward(Duration.ofMinutes(1));
      assertThat(rig.matrices.active(Rig.HARLOW).orElseThrow().number()).isEqualTo(2);
    }
  }

  @Test
  void what_another_node_made_active_holds_here_after_a_sweep() {
    try (Rig rig = new Rig()) {
      LoadedMatrices here =
          new LoadedMatrices(rig.database.register(), rig.database.matrixVersions(), () -> rig.now);
      rig.matrices.load("m.yml", NEWER, "test", "test");
      assertThat(here.active(Rig.HARLOW).orElseThrow().number()).isEqualTo(1);
      here.run();
      assertThat(here.active(Rig.HARLOW).orElseThrow().number()).isEqualTo(2);
    }
  }

  /** Two sides that must sign, with version 1 of the sample active. */
  private static final class Two implements AutoCloseable {
    private final Rig rig = new Rig();
    private final LoadedMatrices matrices;
    private final LiveAgreement agreement;

    Two(Warning... warnings) {
      MatrixVersions versions = rig.database.matrixVersions();
      Linted linted = new Linted(Arrays.stream(warnings).map(Two::finding).toList());
      Linter found = (read, now) -> linted;
      matrices = new LoadedMatrices(rig.database.register(), versions, () -> rig.now, true, found);
      Reviews reviews = new Reviews(versions, matrices, rig.notices, () -> rig.now);
      agreement =
          new LiveAgreement(rig.database.register(), versions, matrices, reviews, () -> rig.now);
    }

    private static PlacedFinding finding(Warning warning) {
      return new PlacedFinding(
          new Finding(warning.id(), Level.WARNING, warning.subject(), "what", "when", "how"),
          new Places.Spot("matrix.yml", 1, 1));
    }

    int put(String text, State expected) {
      Taken taken = (Taken) matrices.load("matrix.yml", text, "test", "test");
      assertThat(taken.state()).isEqualTo(expected);
      return taken.version().number();
    }

    Outcome sign(int number, Side side, String by, Accepted... accept) {
      Wish wish = new Wish(side, new PersonId(by), null, null, List.of(accept));
      return agreement.sign(number, wish).orElseThrow();
    }

    StoredVersion version(int number) {
      return agreement.version(number).orElseThrow();
    }

    int active() {
      return matrices.active(Rig.HARLOW).orElseThrow().number();
    }

    @Override
    public void close() {
      rig.close();
    }
  }
}
