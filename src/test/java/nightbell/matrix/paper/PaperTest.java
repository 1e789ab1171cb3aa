package nightbell.matrix.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.paper.Block.Cell;
import nightbell.matrix.paper.Block.Grid;
import nightbell.matrix.paper.Block.GridRow;
import nightbell.matrix.paper.Block.Lines;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {
  private static final Matrix SAMPLE = Printed.sample();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R01: At all hours, EDR / SOC is the provider's: Brightwater MSP answers, Aiko Mori is"
            + " accountable; path soc-fast; Dana Ruiz is informed.",
        "R02: At all hours, every system, category security, is the provider's: Brightwater MSP"
            + " answers, Aiko Mori is accountable; path soc-fast; Dana Ruiz is informed.",
        "R03: In business hours, Epicor ERP is the internal team's: Harlow IT answers, Lee Okafor"
            + " is accountable; path internal-std.",
        "R04: Outside business hours, Epicor ERP is the provider's: Brightwater MSP answers, Priya"
            + " Nair is accountable; path provider-std; Lee Okafor is informed.",
        "R05: At all hours, Windows servers and Backup and DR are the provider's: Brightwater MSP"
            + " answers, Priya Nair is accountable; path provider-std.",
        "R09: At all hours, Plant floor network is both sides', by joint rule plant-rule: Harlow IT"
            + " leads.",
        "plant-rule: Both sides are paged at once: Harlow IT leads by path internal-std,"
            + " Brightwater MSP supports by path provider-std. If Harlow IT has not acknowledged"
            + " within 10 minutes, Brightwater MSP leads, once, and Ruth Adeyemi is paged as the"
            + " tie-breaker.",
        "X1: From Sun 20 Dec 2026 00:00 until Mon 4 Jan 2027 00:00, what row R03 takes is the"
            + " provider's: Brightwater MSP answers, Priya Nair is accountable; path provider-std."
            + " Reason: ERP admin on leave.",
        "No row: What no row takes is the provider's: Brightwater MSP answers; path provider-std;"
            + " Dana Ruiz and Priya Nair are informed. It is paged all the same, and the gap stays"
            + " on record until a new version closes it.",
        "Nobody answered: When a path has run out unanswered, the path runs 2 more times; after"
            + " that Ruth Adeyemi (Brightwater MSP) and Dana Ruiz (Harlow IT) are paged by voice"
            + " call, then SMS, then email every 15 minutes until a person acknowledges.",
        "Business hours: Monday, Tuesday, Wednesday, Thursday and Friday, 07:30 to 17:30.",
        "noc: Brightwater MSP: Tomas Weber, then Priya Nair, 1 week each; handed over Monday 09:00"
            + " America/New_York, since Mon 5 Oct 2026. The next in the order is the secondary.",
        "Edge firewalls: Provider changes; Dana approves; one open change at a time",
      })
  void each_rule_is_a_sentence_that_can_be_read_aloud(String sentence) {
    assertThat(lines(Printed.paper(SAMPLE)).stream().map(Line::toString)).contains(sentence);
  }

  @Test
  void every_row_has_its_sentence() {
    List<String> abouts = lines(Printed.paper(SAMPLE)).stream().map(Line::about).toList();
    assertThat(abouts).containsAll(SAMPLE.rows().stream().map(row -> row.id().value()).toList());
  }

  @Test
  void grid_shows_owner_and_row_of_each_cell_by_letter_and_colour() {
    Grid grid = grids(SAMPLE).get(0);
    assertThat(grid.columns())
        .containsExactly("security", "backup-failure", "patching", "access", "outage");
    assertThat(cells(grid, "Epicor ERP").subList(0, 4))
        .containsExactly(
            new Cell("provider", "P", "R02"),
            new Cell("provider", "P", "R02"),
            new Cell("internal", "I", "R03*"),
            new Cell("provider", "P", "R04"));
    assertThat(cells(grid, "Plant floor network")).contains(new Cell("joint", "J/I", "R09"));
    assertThat(cells(grid, "Any other system")).contains(new Cell("provider", "P", "no row"));
  }

  @Test
  void what_nobody_takes_stands_out() {
    Matrix bare = Printed.matrix(Printed.text().replaceFirst("(?m)^unmatched:.*$", ""));
    assertThat(cells(grids(bare).get(0), "Any other system"))
        .contains(new Cell("nobody", "–", "nobody"));
    assertThat(lines(Printed.paper(bare)))
        .contains(new Line("No row", "What no row takes has no owner: nobody is paged for it."));
  }

  @Test
  void severities_say_clock_and_whether_anybody_is_woken() {
    assertThat(SeverityWords.table(SAMPLE).rows())
        .contains(
            List.of(
                "P1",
                "Production or security stop, no workaround",
                "15 minutes (by the wall clock)",
                "every 30 minutes",
                "Yes: paged at once, at any hour",
                "critical, disaster, fatal, emergency, 5"),
            List.of(
                "P4",
                "Request or question",
                "2 working days (only business hours count)",
                "none agreed",
                "No: never paged, a line in the morning digest",
                "info, low, ok, 2, 1"));
  }

  @Test
  void a_path_is_a_timetable() {
    assertThat(new PathWords(SAMPLE).blocks().get(0))
        .isEqualTo(
            new Block.Table(
                "Path provider-std",
                List.of("When", "Who is paged", "By", "Tried again"),
                List.of(
                    List.of(
                        "at once",
                        "primary of noc (Brightwater MSP)",
                        "SMS, then voice call",
                        "every 3 minutes until the next step"),
                    List.of(
                        "after 5 minutes",
                        "secondary of noc (Brightwater MSP)",
                        "voice call, then SMS",
                        "no"),
                    List.of(
                        "after 10 minutes",
                        "Ruth Adeyemi (Brightwater MSP) and Dana Ruiz (Harlow IT)",
                        "voice call, then SMS, then email",
                        "no"))));
  }

  @Test
  void four_weeks_of_shifts_are_shown_from_the_day_of_printing() {
    Block.Table shifts = (Block.Table) new ScheduleWords(SAMPLE, Printed.NOW).blocks().get(1);
    assertThat(shifts.rows()).hasSize(5);
    assertThat(shifts.rows().get(0))
        .containsExactly(
            "Mon 2 Nov 2026 09:00 EST", "Mon 9 Nov 2026 09:00 EST", "Tomas Weber", "Priya Nair");
  }

  @Test
  void numbers_are_masked_unless_they_were_asked_for() {
    assertThat(PeopleWords.table(SAMPLE, false).rows().get(0))
        .contains("Dana Ruiz", "+13•••0101", "dana@harlow.example");
    assertThat(PeopleWords.table(SAMPLE, true).rows().get(0)).contains("+13125550101");
  }

  @Test
  void own_orders_of_channels_and_last_days_stand_below_the_contacts() {
    String mail = "email: lee@harlow.example";
    Matrix own =
        Printed.sample(
            mail,
            mail
                + ", notify: {P1: [{sms: 0m}, {voice: 1m}, {email: 3m}], \"*\": [{email: 30s}]}"
                + ", until: 2027-03-31");
    assertThat(lines(Printed.paper(own)))
        .contains(
            new Line(
                "Lee Okafor",
                "Is paged in an own order in place of a step's channels. P1: SMS at once, voice"
                    + " call after 1 minute and email after 3 minutes; Every other severity: email"
                    + " after 30 seconds."),
            new Line("Lee Okafor", "Last day: Wed 31 Mar 2027."));
    assertThat(lines(Printed.paper(SAMPLE)).stream().map(Line::about)).doesNotContain("Lee Okafor");
  }

  @Test
  void next_review_and_signatures_are_those_of_the_version() {
    Signature good = new Signature(Side.PROVIDER, "Ruth Adeyemi", Printed.NOW, Printed.HASH);
    Signature stale = new Signature(Side.INTERNAL, "Dana Ruiz", Printed.NOW, "00ff");
    Paper paper = Paper.of(SAMPLE, Printed.edition(good, stale), false);
    assertThat(paper.facts())
        .contains(
            new Line("Version", "Version 7, active"),
            new Line("Internal team", "Harlow IT; its desk is Dana Ruiz"),
            new Line("Next review", "Sun 31 Jan 2027 09:00, every 90 days"));
    assertThat(paper.boxes().get(0).signed()).contains("for ANOTHER text: SHA-256 00ff");
    assertThat(paper.boxes().get(1).signed())
        .isEqualTo(
            "Signed by Ruth Adeyemi, Mon 2 Nov 2026 09:00 CST, for this text: SHA-256 "
                + Printed.HASH);
    assertThat(Printed.paper(SAMPLE).boxes().get(0).signed()).isNull();
  }

  private static List<Line> lines(Paper paper) {
    List<Line> lines = new ArrayList<>();
    for (Part part : paper.parts()) {
      for (Block block : part.blocks()) {
        if (block instanceof Lines some) {
          lines.addAll(some.lines());
        }
      }
    }
    return lines;
  }

  private static List<Grid> grids(Matrix matrix) {
    return new GridMaker(matrix).grids().stream().map(Grid.class::cast).toList();
  }

  private static List<Cell> cells(Grid grid, String system) {
    return grid.rows().stream()
        .filter(row -> row.name().equals(system))
        .map(GridRow::cells)
        .findFirst()
        .orElseThrow();
  }
}
