package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nightbell.matrix.Assignment;
import nightbell.matrix.Exhausted;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Owner;
import nightbell.matrix.PathId;
import nightbell.matrix.Pattern;
import nightbell.matrix.Pattern.Field;
import nightbell.matrix.Row;
import nightbell.matrix.Severity.Respond;
import nightbell.matrix.SystemId;
import nightbell.matrix.Target;
import nightbell.matrix.Timing;
import nightbell.matrix.Window;
import nightbell.oncall.Channel;
import nightbell.oncall.Handoff;
import nightbell.oncall.Layer;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.TurnLength;
import org.junit.jupiter.api.Test;

class MatrixFileTest {
  private static final Path EXAMPLE = Path.of("../shared/design/matrix.example.yml");

  @Test
  void sample_reads_without_mistakes() {
    assertThat(Texts.mistakes(Texts.sample())).isEmpty();
    Matrix sample = Texts.matrix(Texts.sample());
    assertThat(sample.client().shortName()).isEqualTo("Harlow");
    assertThat(sample.rows()).hasSize(11);
    assertThat(sample.severities().get(3).respond())
        .containsEntry(Window.BUSINESS, new Respond(Duration.ofDays(2), 2));
    assertThat(sample.timing()).isEqualTo(Timing.DEFAULT);
  }

  @Test
  void sample_means_what_the_shared_example_means() throws IOException {
    if (!Files.exists(EXAMPLE)) {
      System.out.println("skipped: there is no " + EXAMPLE + " to compare the sample with");
      return;
    }
    Matrix example = Texts.matrix(Files.readString(EXAMPLE));
    assertThat(Texts.matrix(Texts.sample())).isEqualTo(example);
  }

  @Test
  void star_is_every_one_and_no_window_is_both() {
    Row first = Texts.matrix(Texts.bakery()).rows().get(0);
    assertThat(first.systems()).isEmpty();
    assertThat(first.categories()).isEmpty();
    assertThat(first.when()).isNull();
  }

  @Test
  void row_gives_its_assignment() {
    Row row = Texts.matrix(Texts.bakery()).rows().get(1);
    PersonId karl = new PersonId("karl");
    assertThat(row.systems()).isEqualTo(Set.of(new SystemId("ovens"), new SystemId("tills")));
    assertThat(row.when()).isEqualTo(Window.AFTER_HOURS);
    assertThat(row.gives())
        .isEqualTo(
            new Assignment(
                Owner.INTERNAL, karl, new PathId("both"), null, List.of(new PersonId("mia"))));
  }

  @Test
  void joint_row_has_a_rule_and_no_path() {
    Assignment gives = Texts.matrix(Texts.bakery()).rows().get(2).gives();
    assertThat(gives).isEqualTo(new Assignment(Owner.JOINT, null, null, "shared", List.of()));
  }

  @Test
  void exception_changes_only_what_it_sets() {
    Matrix matrix = Texts.matrix(Texts.bakery());
    Assignment row = matrix.rows().get(1).gives();
    assertThat(matrix.exceptions().get(0).gives())
        .isEqualTo(
            new Assignment(row.owner(), new PersonId("mia"), row.path(), null, row.inform()));
  }

  @Test
  void skipped_start_is_after_the_gap_and_repeated_end_is_the_last() {
    Matrix matrix = Texts.matrix(Texts.bakery());
    assertThat(matrix.exceptions().get(0).from()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(matrix.exceptions().get(0).to()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void patterns_have_a_field_and_a_glob() {
    assertThat(Texts.matrix(Texts.bakery()).systems().values())
        .first()
        .extracting(MatrixSystem::match, as(list(Pattern.class)))
        .containsExactly(
            new Pattern(Field.HOST, "", "oven-??"), new Pattern(Field.LABEL, "site", "halle *"));
  }

  @Test
  void response_times_may_differ_by_window() {
    assertThat(Texts.matrix(Texts.bakery()).severities().get(0).respond())
        .containsEntry(Window.BUSINESS, new Respond(Duration.ofMinutes(15), 0))
        .containsEntry(Window.AFTER_HOURS, new Respond(Duration.ofHours(1), 0));
  }

  @Test
  void week_on_a_business_clock_is_its_working_days() {
    String text = Texts.bakery("respond: 2d", "respond: 1w");
    assertThat(Texts.matrix(text).severities().get(1).respond())
        .containsEntry(Window.BUSINESS, new Respond(Duration.ofDays(7), 6));
  }

  @Test
  void turns_of_days_change_at_a_time_in_the_clients_zone() {
    Schedule night = Texts.matrix(Texts.bakery()).schedules().values().iterator().next();
    assertThat(night.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    Layer whole = night.layers().get(0);
    assertThat(whole.length()).isEqualTo(new TurnLength(3, TurnLength.Unit.DAYS));
    assertThat(whole.handoff()).isEqualTo(Handoff.at(LocalTime.of(18, 0)));
    assertThat(night.secondary()).isFalse();
  }

  @Test
  void left_out_sections_have_defaults() {
    Matrix matrix = Texts.matrix(Texts.bakery());
    assertThat(matrix.timing().flaps()).isEqualTo(5);
    assertThat(matrix.timing().channelGap()).isEqualTo(Timing.DEFAULT.channelGap());
    assertThat(matrix.unmatched()).isNull();
    assertThat(matrix.reviewEvery()).isNull();
    assertThat(matrix.exhausted())
        .isEqualTo(
            new Exhausted(
                2,
                List.of(
                    new Target.Named(new PersonId("mia")), new Target.Named(new PersonId("karl"))),
                List.of(Channel.VOICE, Channel.SMS, Channel.EMAIL),
                Duration.ofMinutes(15)));
  }

  @Test
  void order_of_the_file_is_kept() {
    Matrix sample = Texts.matrix(Texts.sample());
    assertThat(sample.systems().keySet())
        .extracting(SystemId::value)
        .startsWith("erp", "firewall", "servers", "backup");
    assertThat(sample.severities()).extracting(each -> each.id().value()).startsWith("P1", "P2");
  }

  @Test
  void byte_order_mark_and_windows_line_ends_are_read() {
    String text = "\uFEFF" + Texts.bakery().replace("\n", "\r\n");
    assertThat(Texts.matrix(text)).isEqualTo(Texts.matrix(Texts.bakery()));
  }
}
