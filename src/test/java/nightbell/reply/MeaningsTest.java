package nightbell.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nightbell.alert.IncidentNumber;
import org.junit.jupiter.api.Test;

/** Which incidents words concern; above all that nothing is guessed. */
class MeaningsTest {
  private static final Open ERP = open(412, "erp", "DB down");
  private static final Open DISK = open(413, "erp", "disk full");
  private static final Open VPN = open(414, "fw", "VPN down");
  private static final Open MINE = with(VPN, new Standing.TakenByMe());
  private static final Open TAKEN = with(ERP, new Standing.Taken("Tomas Berg", "02:14"));
  private static final Open OVER = with(ERP, new Standing.Resolved(null, "02:20"));

  @Test
  void a_bare_key_acts_on_the_only_open_incident() {
    assertThat(acts("1", List.of(ERP))).isEqualTo("ACKNOWLEDGE [412]");
    assertThat(acts("2", List.of(ERP))).isEqualTo("ESCALATE [412]");
    assertThat(acts("3", List.of(ERP))).isEqualTo("NOT_MINE [412]");
    assertThat(acts("4", List.of(ERP))).isEqualTo("RESOLVE [412]");
    assertThat(acts("snooze 30m", List.of(ERP))).isEqualTo("SNOOZE [412]");
    assertThat(acts("on my way", List.of(ERP))).isEqualTo("NOTE [412]");
    assertThat(acts("1", List.of(DISK, OVER))).isEqualTo("ACKNOWLEDGE [413]");
    assertThat(acts("1", List.of(TAKEN, DISK))).isEqualTo("ACKNOWLEDGE [413]");
  }

  @Test
  void a_bare_key_with_two_open_asks_with_the_list() {
    assertThat(text("1", List.of(VPN, DISK, ERP)))
        .isEqualTo(
            "3 open: 414 P1 fw VPN down; 413 P1 erp disk full; 412 P1 erp DB down."
                + " Reply ALL to ack these, or a number");
    assertThat(text("4", List.of(DISK, ERP))).endsWith("Which? Reply for example 413 4");
    assertThat(text("on my way", List.of(DISK, ERP))).startsWith("2 open: 413").contains("412");
  }

  @Test
  void a_number_picks_one_of_several() {
    assertThat(acts("412", List.of(VPN, ERP))).isEqualTo("ACKNOWLEDGE [412]");
    assertThat(acts("412 2", List.of(VPN, ERP))).isEqualTo("ESCALATE [412]");
    assertThat(acts("412 restarting", List.of(VPN, ERP))).isEqualTo("NOTE [412]");
    assertThat(acts("snooze 412 1h", List.of(VPN, ERP))).isEqualTo("SNOOZE [412]");
  }

  @Test
  void all_acts_on_what_the_last_list_named_and_on_no_later_one() {
    assertThat(acts("all", List.of(VPN, DISK, ERP), 412, 413)).isEqualTo("ACKNOWLEDGE [413, 412]");
    assertThat(acts("resolve all", List.of(VPN, MINE), 414)).isEqualTo("RESOLVE [414, 414]");
    assertThat(text("all", List.of(TAKEN))).isEqualTo("Nothing is open for you.");
    assertThat(text("all", List.of(VPN, TAKEN), 412))
        .isEqualTo("412 was acknowledged by Tomas at 02:14.");
  }

  @Test
  void all_without_a_list_is_answered_with_what_is_open() {
    assertThat(text("all", List.of(VPN))).isEqualTo(text("status", List.of(VPN)));
    Meaning list = of("all", List.of(VPN, DISK), 412);
    assertThat(list).isEqualTo(of("status", List.of(VPN, DISK)));
    assertThat(((Meaning.Tell) list).named()).hasSize(2);
  }

  @Test
  void a_late_reply_says_who_was_first() {
    assertThat(text("1", List.of(TAKEN))).isEqualTo("412 was acknowledged by Tomas at 02:14.");
    assertThat(text("412 1", List.of(VPN, TAKEN))).startsWith("412 was acknowledged by Tomas");
    assertThat(text("412 2", List.of(TAKEN))).startsWith("412 was acknowledged by Tomas");
    assertThat(text("1", List.of(OVER))).isEqualTo("412 was resolved by itself at 02:20.");
    assertThat(text("412", List.of(OVER))).isEqualTo("412 was resolved by itself at 02:20.");
    assertThat(text("412 note", List.of(with(ERP, new Standing.Resolved("Dana Ruiz", "02:20")))))
        .isEqualTo("412 was resolved by Dana at 02:20.");
    assertThat(text("1", List.of(with(DISK, new Standing.Resolved(null, "03:00")), TAKEN), 412))
        .startsWith("412 was acknowledged");
  }

  @Test
  void what_a_person_holds_can_be_confirmed_and_resolved_by_a_bare_key() {
    assertThat(acts("1", List.of(MINE))).isEqualTo("ACKNOWLEDGE [414]");
    assertThat(acts("4", List.of(MINE, TAKEN))).isEqualTo("RESOLVE [414]");
    assertThat(acts("1", List.of(MINE, ERP), 412)).isEqualTo("ACKNOWLEDGE [412]");
    assertThat(text("1", List.of(MINE, ERP))).as("named is unknown").startsWith("2 open: ");
    assertThat(text("4", List.of(MINE, ERP))).startsWith("2 open: ");
  }

  @Test
  void one_key_after_still_yours_is_asked_back_when_another_incident_waits() {
    assertThat(text("1", List.of(MINE, ERP), 414)).startsWith("2 open: ");
    Open other = with(DISK, new Standing.TakenByMe());
    assertThat(acts("1", List.of(MINE, other), 413)).isEqualTo("ACKNOWLEDGE [413]");
    assertThat(text("1", List.of(MINE, other))).startsWith("2 open: ");
  }

  @Test
  void others_incidents_and_unknown_numbers_are_refused() {
    assertThat(text("999", List.of(ERP))).isEqualTo("No open incident 999 was sent to you.");
    assertThat(text("ack 412 999", List.of(ERP))).startsWith("No open incident 999");
    assertThat(text("999 hello", List.of(ERP))).startsWith("No open incident 999");
    assertThat(text("1", List.of())).isEqualTo("Nothing is open for you.");
  }

  @Test
  void status_tells_what_is_open() {
    assertThat(text("?", List.of())).isEqualTo("Nothing is open for you.");
    assertThat(text("status", List.of(ERP, OVER)))
        .isEqualTo("412 P1 erp DB down: waits. Reply 412 1 to ack");
    assertThat(text("status", List.of(ERP, MINE))).startsWith("2 open: 412 P1 erp DB down; 414");
    assertThat(text("status 412", List.of(VPN, TAKEN)))
        .isEqualTo("412 P1 erp DB down: was acknowledged by Tomas at 02:14");
    Meaning list = Meanings.of(Grammar.parse("?"), List.of(ERP, VPN), List.of());
    assertThat(((Meaning.Tell) list).named()).extracting(IncidentNumber::value).contains(412, 414);
  }

  @Test
  void what_is_not_understood_changes_nothing() {
    assertThat(text("1 2", List.of(ERP))).startsWith("Not understood, nothing was changed.");
    assertThat(text("👍", List.of(ERP))).startsWith("Not understood");
    assertThat(text("snooze 412", List.of(ERP))).startsWith("Nothing was changed. Snooze takes");
    assertThat(text("snooze 412 5m", List.of(ERP))).startsWith("Nothing was changed.");
    assertThat(text("snooze 412 25h", List.of(ERP))).startsWith("Nothing was changed.");
    assertThat(of("Liked “P1 Harlow: x”", List.of(ERP))).isEqualTo(new Meaning.Silent());
    assertThat(text("help me", List.of(ERP))).startsWith("Reply 1 ack, 2 escalate");
  }

  @Test
  void opting_out_concerns_the_phone() {
    assertThat(acts("STOP", List.of(ERP))).isEqualTo("STOP []");
    assertThat(acts("start", List.of(ERP))).isEqualTo("START []");
  }

  @Property(tries = 300, seed = "412")
  void a_bare_key_never_acts_when_two_are_open(
      @ForAll @IntRange(min = 2, max = 40) int count, @ForAll @IntRange(max = 5) int word) {
    String said = List.of("1", "2", "3", "4", "ok", "on my way").get(word);
    Meaning meaning = of(said, many(count, "DB down"));
    assertThat(meaning).isInstanceOf(Meaning.Ask.class);
  }

  @Property(tries = 300, seed = "412")
  void a_list_is_one_segment_and_names_what_it_says(
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll @StringLength(max = 200) String title) {
    OpenList list = OpenList.of(many(count, title));
    assertThat(Gsm7.septets(list.text())).isLessThanOrEqualTo(Gsm7.SEGMENT);
    assertThat(list.text()).startsWith(count + " open: ").contains("Reply ALL");
    assertThat(list.named()).isNotEmpty();
    list.named().forEach(number -> assertThat(list.text()).contains(number + " "));
    if (list.named().size() < count) {
      assertThat(list.text()).contains("; " + (count - list.named().size()) + " more");
    }
  }

  @Property(tries = 300, seed = "412")
  void every_answer_is_one_segment(
      @ForAll String words, @ForAll @StringLength(max = 300) String t) {
    List<Open> paged = Stream.concat(many(3, t).stream(), Stream.of(MINE, TAKEN)).toList();
    Meaning meaning = of(words, paged);
    String text = meaning instanceof Meaning.Act ? Answers.yours(paged.get(0)) : said(meaning);
    assertThat(Gsm7.septets(text)).isLessThanOrEqualTo(Gsm7.SEGMENT);
  }

  private static List<Open> many(int count, String title) {
    return IntStream.range(0, count).mapToObj(i -> open(500 + i, "erp", title)).toList();
  }

  private static Open open(int number, String system, String title) {
    return new Open(new IncidentNumber(number), new Standing.Waiting(), "P1", system, title);
  }

  private static Open with(Open open, Standing standing) {
    return new Open(open.number(), standing, open.severity(), open.system(), open.title());
  }

  private static Meaning of(String body, List<Open> paged, int... listed) {
    return Meanings.of(
        Grammar.parse(body), paged, IntStream.of(listed).mapToObj(IncidentNumber::new).toList());
  }

  private static String acts(String body, List<Open> paged, int... listed) {
    Meaning.Act act = (Meaning.Act) of(body, paged, listed);
    return act.verb() + " " + act.incidents();
  }

  private static String text(String body, List<Open> paged, int... listed) {
    return said(of(body, paged, listed));
  }

  private static String said(Meaning meaning) {
    return meaning instanceof Meaning.Ask ask
        ? ask.text()
        : meaning instanceof Meaning.Tell tell ? tell.text() : meaning.toString();
  }
}
