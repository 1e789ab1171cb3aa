package nightbell.contract;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Store;
import nightbell.escalation.Incident;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;

/**
 * Prints how fast an embedded database opens and takes alerts: an incident, a page and three trail
 * entries each, in groups of one and more, with a forced disk write for each group.
 */
final class CommitRate {
  private final Store store;
  private int key;

  private CommitRate(Store store) {
    this.store = store;
  }

  public static void main(String[] none) throws Exception {
    Path folder = Files.createTempDirectory("rate");
    DatabaseSettings settings = DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    for (String what : List.of("created", "opened again")) {
      long start = System.nanoTime();
      Database.open(settings).close();
      System.out.printf("%s and closed in %d ms%n", what, millis(start));
    }
    try (Database database = Database.open(settings)) {
      CommitRate rate = new CommitRate(database.store());
      rate.measure(1, 500);
      for (int group : new int[] {1, 16, 128}) {
        long cpu = cpu();
        double speed = rate.measure(group, 4000);
        System.out.printf(
            "groups of %3d: %.0f alerts/s, %d \u00b5s of CPU each%n",
            group, speed, (cpu() - cpu) / 4_000_000);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> file.toFile().delete());
    }
    Files.delete(folder);
  }

  private double measure(int group, int alerts) {
    long start = System.nanoTime();
    for (int done = 0; done < alerts; done += group) {
      store.transact(
          session -> {
            for (int i = 0; i < group; i++) {
              alert(session);
            }
            return true;
          });
      store.sync();
    }
    return alerts * 1000.0 / millis(start);
  }

  private void alert(Store.Session session) {
    Incident incident = Samples.incident(session.nextNumber(), "k" + key++).build();
    if (session.unresolved(incident.client(), incident.key()).isEmpty()) {
      session.insert(incident);
      session.insert(SamplePage.page(incident.number(), 1).build());
      for (Kind kind : List.of(Kind.OPENED, Kind.RULED, Kind.PAGE_QUEUED)) {
        session.append(
            DatabaseContract.NOW, incident.client(), incident.number(), Entry.of(kind, "so"));
      }
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
