package nightbell.engine;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Engine.PageReport;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages whose end the carrier never reported, and pages of unknown fate. */
class TracerTest {
  private final Rig rig = new Rig(new Pace(0, 0, 0, Duration.ZERO));
  private final FakeLookup texts = new FakeLookup(Channel.SMS);
  private final FakeLookup calls = new FakeLookup(Channel.VOICE);

  TracerTest() {
    Tracks tracks = rig.database.tracks();
    rig.engine.add(new Tracer(tracks, () -> rig.now, List.of(texts, calls), rig.engine::traced));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void text_without_an_end_is_asked_for_after_a_minute_and_its_failure_hurries() {
    int number = rig.fires("erp-db-1", "critical");
    String sid = String.valueOf(page(number, "tomas", Channel.SMS).carrierId());
    texts.said.put(sid, new PageReport(PageState.FAILED, sid, "30006", Fault.LANDLINE));
    rig.forward(ofSeconds(58));
    assertThat(texts.asked).isEmpty();

    rig.forward(ofSeconds(3));

    assertThat(texts.asked).contains(sid);
    assertThat(page(number, "tomas", Channel.SMS).state()).isEqualTo(PageState.FAILED);
    assertThat(rig.database.tracks().fault(Rig.TOMAS, Channel.SMS)).contains(Fault.LANDLINE);
    assertThat(rig.timeline(number)).contains("page-failed");
  }

  @Test
  void what_has_still_no_end_is_asked_for_less_and_less_often() {
    rig.fires("erp-db-1", "critical");
    List<Integer> counts = new ArrayList<>();
    for (int minute = 1; minute <= 16; minute++) {
      texts.asked.clear();
      rig.forward(ofMinutes(1).plusSeconds(1));
      counts.add(texts.asked.size());
    }
    int asked = counts.stream().mapToInt(Integer::intValue).sum();
    assertThat(counts.get(0)).isPositive();
    assertThat(asked).as("each page at most five times in 16 minutes").isLessThan(6 * 12);
  }

  @Test
  void at_most_six_are_asked_for_with_each_sweep() {
    for (int i = 0; i < 8; i++) {
      rig.fires("erp-db-" + i, "critical");
    }
    rig.forward(ofSeconds(61));
    assertThat(texts.asked.size() + calls.asked.size()).isLessThanOrEqualTo(6);
    rig.forward(ofSeconds(2));
    assertThat(texts.asked.size() + calls.asked.size()).isGreaterThan(6).isLessThanOrEqualTo(12);
  }

  @Test
  void text_of_unknown_fate_that_the_carrier_lists_is_known_again_and_not_sent_twice() {
    rig.sms.answers(page -> new Delivery.Unknown("cut off"));
    int number = rig.fires("erp-db-1", "critical");
    assertThat(rig.voice.news()).as("hurried meanwhile").contains("page tomas");
    int sent = rig.sms.pages.size();
    texts.listed.add(new PageReport(PageState.DELIVERED, "SM900", null));

    rig.forward(ofSeconds(16));

    Page page = page(number, "tomas", Channel.SMS);
    assertThat(List.of("SM900")).contains(String.valueOf(page.carrierId()));
    assertThat(page.state()).isEqualTo(PageState.DELIVERED);
    assertThat(rig.sms.pages).hasSize(sent);
    assertThat(rig.pages(number)).filteredOn(p -> "SM900".equals(p.carrierId())).hasSize(1);
  }

  @Test
  void bundle_of_unknown_fate_is_found_by_the_words_that_left() {
    rig.sms.answers(page -> new Delivery.Unknown("cut off"));
    List<IncidentNumber> two =
        rig.fires(Rig.alert("srv-1", "critical"), Rig.alert("srv-2", "critical"));
    String left =
        rig.sms.pages.stream()
            .map(Page::text)
            .filter(t -> t.startsWith("2 open"))
            .findFirst()
            .orElseThrow();
    Instant sent = rig.now;
    texts.words = left;
    texts.listed.add(new PageReport(PageState.DELIVERED, "SM900", null));

    rig.forward(ofSeconds(16));

    for (IncidentNumber number : two) {
      assertThat(page(number.value(), "tomas", Channel.SMS).state()).isEqualTo(PageState.DELIVERED);
    }
    assertThat(texts.from).isEqualTo(sent.minusSeconds(30));
  }

  @Test
  void text_that_the_carrier_does_not_list_never_came_to_it() {
    rig.sms.answers(page -> new Delivery.Unknown("cut off"));
    int number = rig.fires("erp-db-1", "critical");
    rig.forward(ofMinutes(5));
    assertThat(page(number, "tomas", Channel.SMS).state()).isEqualTo(PageState.UNKNOWN);
    texts.silent = true;
    rig.forward(ofMinutes(6));
    assertThat(page(number, "tomas", Channel.SMS).state())
        .as("a carrier that does not answer proves nothing")
        .isEqualTo(PageState.UNKNOWN);
    texts.silent = false;
    rig.forward(ofMinutes(20));
    for (int sweep = 0; sweep < 8; sweep++) {
      rig.forward(ofSeconds(2));
    }

    Page page = page(number, "tomas", Channel.SMS);
    assertThat(page.state()).isEqualTo(PageState.FAILED);
    assertThat(page.error()).isEqualTo("the carrier never had it");
  }

  @Test
  void reports_in_any_order_and_twice_only_move_a_page_forward() {
    List<PageState> states = List.of(PageState.SENT, PageState.DELIVERED, PageState.FAILED);
    int incident = 0;
    for (PageState a : states) {
      for (PageState b : states) {
        for (PageState c : states) {
          int number = rig.fires("erp-db-" + incident++, "critical");
          Page page = page(number, "tomas", Channel.SMS);
          String token = rig.sms.tokens.get(index(page));
          PageState before = page.state();
          for (PageState next : List.of(a, a, b, c, b)) {
            rig.reports(token, next, page.carrierId());
            PageState now = page(number, "tomas", Channel.SMS).state();
            assertThat(now == before || before.accepts(now)).isTrue();
            before = now;
          }
          boolean failed = List.of(a, b, c).contains(PageState.FAILED);
          assertThat(before == PageState.FAILED).isEqualTo(failed);
        }
      }
    }
  }

  private int index(Page page) {
    for (int i = 0; i < rig.sms.pages.size(); i++) {
      if (rig.sms.pages.get(i).id().equals(page.id())) {
        return i;
      }
    }
    throw new AssertionError("never sent");
  }

  /** The first such page. */
  private Page page(int number, String person, Channel channel) {
    return rig.pages(number).stream()
        .filter(page -> page.person().value().equals(person))
        .filter(page -> page.channel() == channel && page.kind() == PageKind.PAGE)
        .reduce((newer, older) -> older)
        .orElseThrow();
  }

  /** A carrier's memory, which may have what nobody knows it has. */
  private static final class FakeLookup implements Lookup {
    private final Channel channel;
    private final Map<String, PageReport> said = new HashMap<>();
    private final List<PageReport> listed = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile @Nullable String words;
    private volatile @Nullable Instant from;

    FakeLookup(Channel channel) {
      this.channel = channel;
    }

    @Override
    public Channel channel() {
      return channel;
    }

    @Override
    public Optional<PageReport> ask(Page page) {
      String sid = page.carrierId();
      asked.add(String.valueOf(sid));
      return Optional.ofNullable(get(sid));
    }

    @Override
    public Optional<List<PageReport>> find(Page page, Instant from, Instant until) {
      this.from = from;
      if (words != null && !words.equals(page.text())) {
        return Optional.of(List.of());
      }
      return silent ? Optional.empty() : Optional.of(listed);
    }

    private @Nullable PageReport get(@Nullable String sid) {
      return sid == null ? null : said.get(sid);
    }
  }
}
