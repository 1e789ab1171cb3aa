package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's pages on a bad night: thousands of incidents on record, hundreds of them open. */
class TonightTest {
  private static final int MOST = 150 * 1024;
  private static final int TIMES = 5;
  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");
  @TempDir Path folder;

  @Test
  void tonight_is_small_and_quick_with_hundreds_open_and_shows_the_most_urgent() {
    try (Desk desk = Desk.open(folder)) {
      int over = desk.post(Desk.alert("erp-db-1", "critical"));
      desk.post(Desk.resolved("erp-db-1"));
      int low = desk.post(Desk.alert("erp-db-2", "warning"));
      int high = desk.post(Desk.alert("erp-db-3", "critical"));
      desk.phones.readAll();
      Crowd.add(folder, over, 1001, 4800);
      Crowd.add(folder, low, 6001, 140);
      Crowd.add(folder, high, 7001, 60);

      String page = body(desk, "/");
      assertThat(page)
          .contains("<strong>61</strong> unacknowledged", "On call now", "Priya Nair", "Twilio")
          .contains("The next seven nights", "All 61, 11 more", "/incidents?state=open")
          .contains("href=\"/incidents/7001\"")
          .doesNotContain("href=\"/incidents/7060\"");
      assertThat(bytes(desk, page)).as("bytes in all").isLessThan(MOST);
      System.out.println("Tonight: first byte after " + quickest(desk, "/") + " ms at best");
      System.out.println(
          "Incidents: first byte after " + quickest(desk, "/incidents?q=down") + " ms at best");

      String found = body(desk, "/incidents?state=open&q=db-3%20DOWN");
      assertThat(found).contains("href=\"/incidents/7060\"", "Older ones");
      assertThat(body(desk, "/incidents?client=nobody")).contains("Nothing fits");
      assertThat(desk.send("GET", "/incidents?from=soon", "", Service.ADMIN).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void the_second_is_told_who_was_first_and_libraries_may_be_kept() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("erp-db-1", "critical"));
      desk.phones.of("tomas").reply("1");
      desk.phones.readAll();
      String page = body(desk, "/incidents/" + number + "?did=acknowledge");
      assertThat(page).contains("was acknowledged by Tomas Weber", "Nothing was changed");

      Matcher library = ASSET.matcher(page);
      assertThat(library.results().map(one -> one.group(1)))
          .anySatisfy(
              asset -> {
                assertThat(asset).startsWith("/assets/lib/");
                HttpResponse<String> answer = desk.send("GET", asset, "", "");
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("immutable");
              });
      for (String none : new String[] {"/assets/lib/", "/assets/lib/htmx.org/1/dist/htmx.js"}) {
        assertThat(desk.send("GET", none, "", "").statusCode()).isEqualTo(404);
      }
    }
  }

  private static int bytes(Desk desk, String page) {
    int sum = page.getBytes(StandardCharsets.UTF_8).length;
    for (String asset : ASSET.matcher(page).results().map(one -> one.group(1)).toList()) {
      sum += body(desk, asset).getBytes(StandardCharsets.UTF_8).length;
    }
    System.out.println("Tonight: " + sum / 1024 + " KiB in all, uncompressed");
    return sum;
  }

  private static long quickest(Desk desk, String path) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      body(desk, path);
      best = Math.min(best, (System.nanoTime() - begun) / 1_000_000);
    }
    return best;
  }

  private static String body(Desk desk, String path) {
    HttpResponse<String> answer = desk.send("GET", path, "", Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
