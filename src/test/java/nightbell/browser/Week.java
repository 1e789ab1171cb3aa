package nightbell.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A week of alerts as it might have been, the same each time, answered by whoever is paged. */
final class Week {
  /** Saturday 14 November, 02:10 in Chicago, a week before the night that is shown. */
  static final Instant BEGIN = Evening.SATURDAY.minus(Duration.ofDays(7));

  private static final List<String> NUMBERS =
      List.of("+13125550101", "+13125550102", Evening.TOMAS, "+16145550111", "+16145550113");

  private record Trouble(String host, String title, String severity) {}

  private static final List<Trouble> TROUBLES =
      List.of(
          new Trouble("erp-db-1", "Database does not answer", "critical"),
          new Trouble("fw-north", "VPN tunnel to the plant is down", "high"),
          new Trouble("srv-files-2", "Disk 96 % full", "warning"),
          new Trouble("ot-press-4", "Press line lost its controller", "critical"),
          new Trouble("srv-mail-1", "Queue grows: 1,400 messages", "high"),
          new Trouble("pc-front-7", "Label printer is offline", "info"));

  private Week() {}

  /** Lives through it up to {@link Evening#SATURDAY}, and leaves two incidents of that night. */
  static void livedThrough(Evening evening) {
    Random chance = new Random(412);
    for (int day = 0; day < 7; day++) {
      int first = chance.nextInt(20) + 1;
      evening.service.forward(Duration.ofHours(first));
      for (int i = 0; i < 2; i++) {
        trouble(evening, TROUBLES.get(chance.nextInt(TROUBLES.size())), chance);
      }
      evening.service.forward(
          Duration.between(evening.service.time().now(), BEGIN.plus(Duration.ofDays(day + 1))));
    }
    evening.post(Evening.alert("ot-press-4", "Press line lost its controller", "critical"));
    evening.service.forward(Duration.ofMinutes(3));
    evening.post(Evening.alert("erp-db-1", "Database does not answer", "critical"));
    evening.service.forward(Duration.ofMinutes(4));
  }

  private static void trouble(Evening evening, Trouble trouble, Random chance) {
    int number = evening.post(Evening.alert(trouble.host(), trouble.title(), trouble.severity()));
    evening.service.forward(Duration.ofSeconds(90 + chance.nextInt(600)));
    for (String who : NUMBERS) {
      evening.answer(who, number + " 1");
    }
    evening.service.forward(Duration.ofMinutes(8 + chance.nextInt(20)));
    evening.post(
        """
        {"id": "%s", "title": "%s", "state": "resolved"}"""
            .formatted(trouble.host() + trouble.title(), trouble.title()));
    evening.service.forward(Duration.ofMinutes(30));
  }
}
