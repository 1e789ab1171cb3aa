package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.engine.Records.IncidentFilter;
import nightbell.engine.Records.PageFilter;
import nightbell.engine.Records.Rejected;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.matrix.Owner;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.Test;

/** What readers rely on: filters that find what they say, newest first, page by page. */
abstract class RecordsContract extends DatabaseContract {
  @Test
  void incidents_come_newest_first_and_page_by_page() {
    for (String key : List.of("a", "b", "c")) {
      opened(key);
    }
    assertThat(found(filter(null, null, 2))).containsExactly(103, 102);
    assertThat(found(filter(null, 102, 2))).containsExactly(101);
    assertThat(found(filter(null, 101, 2))).isEmpty();
  }

  @Test
  void every_filter_narrows() {
    opened("a");
    Incident other =
        changed(
            Samples.of(opened("b"))
                .severity("S3")
                .system("mail")
                .side(Owner.JOINT)
                .openedAt(NOW.plusSeconds(10))
                .resolvedAt(NOW.plusSeconds(20))
                .build());
    int number = other.number().value();
    var any = new IncidentFilter(null, null, null, null, null, null, null, null, null, 9);
    assertThat(found(any)).containsExactly(102, 101);
    assertThat(
            List.of(
                new IncidentFilter(
                    State.RESOLVED, null, null, null, null, null, null, null, null, 9),
                new IncidentFilter(null, null, Owner.JOINT, null, null, null, null, null, null, 9),
                new IncidentFilter(null, null, null, "S3", null, null, null, null, null, 9),
                new IncidentFilter(null, null, null, null, "mail", null, null, null, null, 9),
                new IncidentFilter(
                    null, null, null, null, null, NOW.plusSeconds(10), null, null, null, 9)))
        .allSatisfy(filter -> assertThat(found(filter)).containsExactly(number));
    assertThat(
            found(
                new IncidentFilter(
                    State.OPEN,
                    CLIENT,
                    Owner.PROVIDER,
                    "S1",
                    "backup",
                    NOW,
                    NOW.plusSeconds(10),
                    "tape",
                    102,
                    9)))
        .containsExactly(101);
  }

  @Test
  void words_are_found_in_title_host_and_number_whatever_their_case() {
    changed(Samples.of(opened("a")).title("\u00c9clair \ud83c\udf70 at 100% of_it!").build());
    changed(Samples.of(opened("b")).title("Plain").host("CORE-sw-7").build());
    assertThat(found(filter("\u00e9CLAIR", null, 9))).containsExactly(101);
    assertThat(found(filter("\ud83c\udf70", null, 9))).containsExactly(101);
    assertThat(found(filter("100% ", null, 9))).containsExactly(101);
    assertThat(found(filter("_i", null, 9))).containsExactly(101);
    assertThat(found(filter("it!", null, 9))).containsExactly(101);
    assertThat(found(filter("core-SW", null, 9))).containsExactly(102);
    assertThat(found(filter("102", null, 9))).containsExactly(102);
    assertThat(found(filter("l%n", null, 9))).isEmpty();
    assertThat(found(filter("' OR 1=1 --", null, 9))).isEmpty();
    assertThat(found(filter("a\u0000b", null, 9))).isEmpty();
    assertThat(found(filter(" ", null, 9))).hasSize(2);
  }

  @Test
  void pages_come_newest_first_page_by_page_and_filtered() {
    IncidentNumber number = opened("a").number();
    IncidentNumber other = opened("b").number();
    queued(SamplePage.page(number, 1).build());
    queued(SamplePage.page(number, 2).state(PageState.SENT).build());
    queued(SamplePage.page(other, 1).build());
    assertThat(pages(new PageFilter(null, null, null, null, 2))).containsExactly("102-1", "101-2");
    assertThat(pages(new PageFilter(null, null, null, new PageId("101-2"), 2)))
        .containsExactly("101-1");
    assertThat(pages(new PageFilter(number, null, null, null, 9)))
        .containsExactly("101-2", "101-1");
    assertThat(pages(new PageFilter(null, new PersonId("lena"), PageState.QUEUED, null, 9)))
        .containsExactly("102-1", "101-1");
    assertThat(pages(new PageFilter(null, new PersonId("nobody"), null, null, 9))).isEmpty();
  }

  @Test
  void rejected_bodies_are_kept_and_listed() {
    register.reject(CLIENT, "zabbix", "no title", "{\"a\":\u0000\ud83d\udd14}", NOW);
    register.reject(null, "generic", "not JSON", "x".repeat(1_100_000), NOW.plusSeconds(1));
    List<Rejected> all = records.rejected(10, Long.MAX_VALUE);
    assertThat(all).extracting(Rejected::format).containsExactly("generic", "zabbix");
    assertThat(all.get(0).client()).isNull();
    assertThat(all.get(0).body()).hasSize(1_000_000);
    assertThat(records.rejected(10, all.get(0).id()))
        .containsExactly(
            new Rejected(
                all.get(1).id(), NOW, CLIENT, "zabbix", "no title", "{\"a\": \ud83d\udd14}"));
    assertThat(records.rejected(1, Long.MAX_VALUE)).hasSize(1);
  }

  private static IncidentFilter filter(String q, Integer below, int limit) {
    return new IncidentFilter(null, null, null, null, null, null, null, q, below, limit);
  }

  private List<Integer> found(IncidentFilter filter) {
    return records.incidents(filter).stream().map(found -> found.number().value()).toList();
  }

  private List<String> pages(PageFilter filter) {
    return records.pages(filter).stream().map(Page::id).map(PageId::value).toList();
  }

  @Test
  void pages_that_asked_for_an_answer_are_told_by_the_time_they_were_sent() {
    IncidentNumber number = opened("timed").number();
    Instant end = NOW.plusSeconds(60);
    queued(SamplePage.page(number, 1).state(PageState.DELIVERED).sentAt(NOW).build());
    queued(SamplePage.page(number, 2).state(PageState.FAILED).sentAt(NOW).build());
    queued(SamplePage.page(number, 3).state(PageState.SENT).sentAt(end).build());
    queued(SamplePage.page(number, 4).build());
    queued(
        SamplePage.page(number, 5).kind(PageKind.INFORM).state(PageState.SENT).sentAt(NOW).build());
    assertThat(database.pageTimes().between(NOW, end))
        .singleElement()
        .satisfies(page -> assertThat(page.incident()).isEqualTo(number))
        .satisfies(page -> assertThat(page.at()).isEqualTo(NOW));
  }
}
