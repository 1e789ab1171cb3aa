package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nightbell.matrix.file.Mistake;
import nightbell.matrix.lint.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A text is linted before it is stored, and again, with what is on record, when somebody asks. */
class LintedMatricesTest {
  private static final String UNMATCHED = "(?m)^unmatched:.*$";
  private final Rig rig = new Rig();

  private final LoadedMatrices matrices =
      new LoadedMatrices(
          rig.database.register(),
          rig.database.matrixVersions(),
          () -> rig.now,
          false,
          Linter.LIVE);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void text_with_an_error_is_refused_and_the_active_version_stays() {
    Matrices.Wrong loaded = (Matrices.Wrong) load(Rig.sample().replaceAll(UNMATCHED, ""));

    assertThat(loaded.mistakes()).extracting(Mistake::id).containsExactly("gap");
    Mistake gap = loaded.mistakes().get(0);
    assertThat(gap.where()).isEqualTo("m.yml:68:1");
    assertThat(gap.what()).contains("nobody agreed who owns it", "Example: A P1 alert of ");
    assertThat(rig.matrices.active(Rig.HARLOW).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void warnings_and_notes_are_told_and_refuse_nothing() {
    Matrices.Taken loaded = (Matrices.Taken) load(Rig.sample() + "\n# again\n");

    assertThat(loaded.version().number()).isEqualTo(2);
    assertThat(loaded.findings())
        .anyMatch(placed -> placed.where().toString().equals("m.yml:43:3"))
        .noneMatch(PlacedFinding::isError);
    Matrices.Taken again = (Matrices.Taken) load(Rig.sample() + "\n# again\n");
    assertThat(again.version().number()).isEqualTo(2);
    assertThat(again.findings()).isEqualTo(loaded.findings());
  }

  @Test
  void active_text_is_not_looked_at_again_at_a_start() {
    Matrices.Offer start =
        new Matrices.Offer("m.yml", Rig.sample(), "start", "start", null, null, true, false);

    assertThat(((Matrices.Taken) matrices.load(start)).findings()).isEmpty();
  }

  @Test
  void active_text_that_time_has_made_wrong_is_told_so_but_not_refused() {
    rig.now = rig.now.plus(Duration.ofDays(4000));

    Matrices.Taken loaded = (Matrices.Taken) load(Rig.sample());

    assertThat(loaded.version().number()).isEqualTo(1);
    assertThat(loaded.findings()).isNotEmpty();
  }

  @Test
  void active_version_is_linted_with_who_answered_and_when_it_was_loaded() {
    int number = rig.fires("fw-1", "critical");
    rig.texts(Rig.TOMAS, number + " 1");
    ActiveFindings findings = findings();

    assertThat(subjects(findings, "unverified"))
        .doesNotContain("people.tomas.sms")
        .contains("people.tomas.voice", "people.dana.sms");
    assertThat(subjects(findings, "stale-review")).isEmpty();
    rig.now = rig.now.plusSeconds(100L * 24 * 3600);
    assertThat(subjects(findings, "stale-review")).containsExactly("review");
    assertThat(subjects(findings, "unverified")).contains("people.tomas.sms");
  }

  @Test
  void a_number_whose_owner_sent_stop_is_found_where_it_is_all_that_a_step_has() {
    String texted = Rig.sample().replace("voice: \"+16145550112\", email: tomas@", "email: tomas@");
    assertThat(texted).isNotEqualTo(Rig.sample());
    rig.matrices.load("m.yml", texted, "test", "test");
    ActiveFindings findings = findings();
    assertThat(ids(findings)).isNotEmpty().doesNotContain("opted-out");

    rig.texts(Rig.TOMAS, "STOP");
    rig.now = rig.now.plus(Duration.ofMinutes(6));
    assertThat(findings.of(active()))
        .filteredOn(placed -> placed.finding().id().equals("opted-out"))
        .isNotEmpty()
        .allMatch(PlacedFinding::isError)
        .allMatch(placed -> placed.finding().subject().equals("people.tomas.sms"))
        .allMatch(placed -> placed.finding().what().contains("it opted out"));

    rig.texts(Rig.TOMAS, "START");
    rig.now = rig.now.plus(Duration.ofMinutes(6));
    assertThat(ids(findings)).doesNotContain("opted-out");
  }

  private ActiveFindings findings() {
    return new ActiveFindings(
        rig.database.register(),
        rig.database.asks(),
        new Textless(rig.store, rig.database.tracks()),
        () -> rig.now);
  }

  private MatrixVersion active() {
    return rig.matrices.active(Rig.HARLOW).orElseThrow();
  }

  private List<String> ids(ActiveFindings findings) {
    return findings.of(active()).stream().map(placed -> placed.finding().id()).toList();
  }

  private List<String> subjects(ActiveFindings findings, String id) {
    return findings.of(active()).stream()
        .map(PlacedFinding::finding)
        .filter(finding -> finding.id().equals(id) && finding.level() == Level.WARNING)
        .map(finding -> finding.subject())
        .toList();
  }

  private Matrices.Loaded load(String text) {
    return matrices.load("m.yml", text, "test", "test");
  }
}
