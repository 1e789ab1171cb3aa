package nightbell.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nightbell.alert.ClientId;
import nightbell.engine.rota.Stint;
import nightbell.matrix.Client;
import nightbell.oncall.Duty;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Role;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.ScheduleOverride;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** What is written reads back the same, and finds favour with somebody else's reader. */
class DutyCalendarTest {
  private static final Instant FROM = Instant.parse("2026-10-25T00:30:00Z");
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(7));

  @Test
  void every_property_is_there_and_lines_end_as_they_must() {
    String text = calendar("Jörg; Müller, jun.", "wedding").text();
    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
        .contains(
            "\r\nMETHOD:PUBLISH\r\n",
            "\r\nX-WR-CALNAME:On call: noc\r\n",
            "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
            "\r\nUID:marlow.noc.primary.20261025T003000Z@nightbell\r\n",
            "\r\nDTSTAMP:20261020T000000Z\r\n",
            "\r\nSEQUENCE:7\r\n",
            "\r\nDTSTART:20261025T003000Z\r\n",
            "\r\nDTEND:20261101T003000Z\r\n",
            "\r\nSUMMARY:Jörg\\; Müller\\, jun. on call: noc (primary)\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    assertThat(text).isEqualTo(calendar("Jörg; Müller, jun.", "wedding").text());
  }

  @Property(tries = 200, seed = "412")
  void any_text_reads_back_and_no_line_is_too_long(@ForAll String name, @ForAll String reason) {
    String text = calendar(name, reason).text();
    for (String line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    ICalendar read = Biweekly.parse(text).first();
    assertThat(read.validate(ICalVersion.V2_0).toString()).isEmpty();
    VEvent event = read.getEvents().get(0);
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(FROM);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(UNTIL);
    assertThat(event.getSummary().getValue()).isEqualTo(shown(name) + " on call: noc (primary)");
    assertThat(event.getDescription().getValue()).endsWith("By override o1: " + shown(reason));
  }

  private static String shown(String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder shown = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            one -> {
              boolean control = Character.isISOControl(one) && one != '\n';
              boolean torn = Character.getType(one) == Character.SURROGATE;
              shown.appendCodePoint(control || torn ? ' ' : one);
            });
    return shown.toString();
  }

  private static DutyCalendar calendar(String name, String reason) {
    PersonId jo = new PersonId("jo");
    ScheduleId noc = new ScheduleId("noc");
    ScheduleOverride by =
        new ScheduleOverride("o1", noc, jo, null, FROM, UNTIL, "ruth", FROM, reason);
    Person person = new Person(jo, Side.PROVIDER, name, "", null, null, null, null);
    Client client =
        new Client(new ClientId("marlow"), "Marlow Mills", "Marlow", ZoneId.of("Europe/London"));
    Stint stint =
        new Stint(new Duty(noc, jo, Role.PRIMARY, FROM, UNTIL, by), person, List.of(client));
    Instant changed = Instant.parse("2026-10-20T00:00:00Z");
    return new DutyCalendar("On call: noc", false, List.of(stint), 7, changed);
  }
}
