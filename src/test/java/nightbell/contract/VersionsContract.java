package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.engine.MatrixVersions;
import nightbell.engine.MatrixVersions.Review;
import nightbell.engine.Register.StoredMatrix;
import nightbell.engine.Store;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.Acceptance;
import nightbell.engine.StoredVersion.Signature;
import nightbell.engine.StoredVersion.State;
import nightbell.engine.Warning;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions keep every part, one of a client is active, and changes stand in a row. */
abstract class VersionsContract extends DatabaseContract {
  private static final ClientId OTHER = new ClientId("aspen");
  private static final PersonId INES = new PersonId("ines");
  private static final Warning WARNING = new Warning("single-point", "R7 \ud83d\udd14");
  private MatrixVersions versions;

  @BeforeEach
  void take_the_versions() {
    versions = database.matrixVersions();
  }

  @Test
  void a_version_keeps_every_part_and_its_text() {
    StoredVersion whole =
        version(1, CLIENT, State.WITHDRAWN, NOW.plusSeconds(1), NOW.plusSeconds(2));
    add(whole, "client: \ud83d\udd14\n");
    Signature signature = new Signature(Side.PROVIDER, INES, "ab12", NOW, "agreed");
    Acceptance taken = new Acceptance(Side.PROVIDER, WARNING, INES, "known", NOW);
    versions.change(
        session -> {
          session.add(1, signature);
          session.add(1, taken);
          assertThat(session.version(1).orElseThrow().signatures()).containsExactly(signature);
          return true;
        });
    StoredVersion found = versions.version(1).orElseThrow();
    assertThat(found.signatures()).containsExactly(signature);
    assertThat(found.accepted()).containsExactly(taken);
    assertThat(found)
        .usingRecursiveComparison()
        .ignoringFields("signatures", "accepted")
        .isEqualTo(whole);
    assertThat(register.matrix(1))
        .contains(
            new StoredMatrix(1, CLIENT, "ab12", "client: \ud83d\udd14\n", "ines", "first", NOW));
    assertThat(versions.version(9)).isEmpty();
    assertThat(register.matrix(9)).isEmpty();
  }

  @Test
  void one_version_of_a_client_is_active_and_all_stay_readable() {
    add(version(1, CLIENT, State.ACTIVE, null, null), "one");
    add(version(2, OTHER, State.ACTIVE, null, null), "other");
    add(version(3, CLIENT, State.PROPOSED, null, null), "two");
    assertThat(versions.active()).containsExactly(1, 2);
    assertThatThrownBy(() -> set(3, State.ACTIVE)).isInstanceOf(Store.Conflict.class);
    set(1, State.REPLACED);
    set(3, State.ACTIVE);
    assertThat(versions.active()).containsExactly(3, 2);
    assertThat(versions.versions(CLIENT)).extracting(StoredVersion::number).containsExactly(3, 1);
    assertThat(versions.versions(new ClientId("nobody"))).isEmpty();
    versions.change(
        session -> {
          assertThat(session.active(CLIENT).orElseThrow().number()).isEqualTo(3);
          assertThat(session.proposed(CLIENT)).isEmpty();
          assertThat(session.nextNumber()).isEqualTo(1);
          return true;
        });
  }

  @Test
  void an_agreed_version_is_due_from_its_instant_on() {
    add(version(1, CLIENT, State.PROPOSED, NOW.plusSeconds(60), NOW), "later");
    add(version(2, CLIENT, State.PROPOSED, NOW.plusSeconds(30), NOW), "sooner");
    add(version(3, CLIENT, State.PROPOSED, NOW, null), "not agreed");
    add(version(4, CLIENT, State.WITHDRAWN, NOW, NOW), "over");
    assertThat(versions.due(NOW)).isEmpty();
    assertThat(versions.due(NOW.plusSeconds(30))).containsExactly(2);
    assertThat(versions.due(NOW.plusSeconds(60))).containsExactly(2, 1);
  }

  @Test
  void a_side_signs_once() {
    add(version(1, CLIENT, State.PROPOSED, null, null), "one");
    Signature signature = new Signature(Side.INTERNAL, INES, "ab12", NOW, null);
    sign(signature);
    assertThatThrownBy(() -> sign(signature)).isInstanceOf(Store.Conflict.class);
  }

  @Test
  void two_changes_at_once_take_two_numbers() {
    try (Race race = new Race()) {
      assertThat(race.run(this::another, this::another)).containsExactlyInAnyOrder(1, 2);
    }
  }

  @Test
  void a_change_that_fails_leaves_nothing() {
    assertThatThrownBy(
            () ->
                versions.change(
                    session -> {
                      session.nextNumber();
                      session.append(NOW, CLIENT, Entry.of(Kind.MATRIX_LOADED, "x"));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(another()).isEqualTo(1);
  }

  @Test
  void what_a_change_tells_stands_on_record_before_what_follows() {
    versions.change(
        session -> {
          session.append(
              NOW,
              CLIENT,
              new Entry(
                  Kind.MATRIX_SIGNED,
                  nightbell.audit.Actor.ADMIN,
                  null,
                  "signed",
                  Map.of("sha256", "ab12")));
          return true;
        });
    IncidentNumber number = new IncidentNumber(101);
    write(session -> session.append(NOW, CLIENT, number, Entry.of(Kind.NOTE, "later")));
    assertThat(records.timeline(number)).extracting(TrailEvent::seq).containsExactly(2L);
  }

  @Test
  void the_last_review_counts() {
    add(version(1, CLIENT, State.ACTIVE, null, null), "one");
    assertThat(versions.lastReview(CLIENT)).isEmpty();
    Review first = new Review(CLIENT, 1, INES, "all well", NOW);
    Review second = new Review(CLIENT, 1, INES, "caf\u00e9", NOW);
    versions.change(
        session -> {
          session.add(first);
          session.add(second);
          return true;
        });
    assertThat(versions.lastReview(CLIENT)).contains(second);
    assertThat(versions.lastReview(OTHER)).isEmpty();
  }

  private int another() {
    return versions.change(
        session -> {
          int number = session.nextNumber();
          session.insert(version(number, CLIENT, State.PROPOSED, null, null), "text");
          return number;
        });
  }

  private void sign(Signature signature) {
    versions.change(
        session -> {
          session.add(1, signature);
          return true;
        });
  }

  private void set(int number, State state) {
    versions.change(
        session -> {
          StoredVersion old = session.version(number).orElseThrow();
          session.update(version(number, old.client(), state, null, null));
          return true;
        });
  }

  private void add(StoredVersion version, String text) {
    versions.change(
        session -> {
          session.insert(version, text);
          return true;
        });
  }

  private static StoredVersion version(
      int number, ClientId client, State state, @Nullable Instant from, @Nullable Instant agreed) {
    Instant ended = state == State.WITHDRAWN ? NOW.plusSeconds(3) : null;
    return new StoredVersion(
        number,
        client,
        "ab12",
        state,
        "ines",
        "first",
        NOW,
        from,
        agreed,
        null,
        ended,
        List.of(WARNING),
        List.of(),
        List.of());
  }
}
