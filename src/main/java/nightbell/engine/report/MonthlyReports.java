package nightbell.engine.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.alert.ClientId;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.MatrixVersions;
import nightbell.engine.Notices;
import nightbell.engine.StoredVersion;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.Client;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Person;
import nightbell.report.By;
import nightbell.report.Letter;
import nightbell.report.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The response report of the month before, mailed to both sides' desks when business first opens in
 * a new month. Each is told once by its name, on whatever node; one that was missed goes out within
 * the week. It is reckoned on a thread of its own, since a month may take seconds.
 */
public final class MonthlyReports implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(MonthlyReports.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration ON_TIME = Duration.ofMinutes(10);
  private static final Duration WEEK = Duration.ofDays(7);

  private final ResponseReports reports;
  private final Matrices matrices;
  private final MatrixVersions versions;
  private final Notices notices;
  private final Clock clock;
  private final String publicUrl;
  private final Map<ClientId, YearMonth> done = new ConcurrentHashMap<>();
  private final Set<ClientId> inHand = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), MonthlyReports::thread);
  private volatile Instant next = Instant.EPOCH;

  /**
   * Makes it.
   *
   * @param publicUrl the address of this service, for the link in the mail
   */
  public MonthlyReports(
      ResponseReports reports,
      Matrices matrices,
      MatrixVersions versions,
      Notices notices,
      Clock clock,
      String publicUrl) {
    this.reports = reports;
    this.matrices = matrices;
    this.versions = versions;
    this.notices = notices;
    this.clock = clock;
    this.publicUrl = publicUrl;
    worker.allowCoreThreadTimeOut(true);
  }

  @Override
  public void run() {
    Instant now = clock.now();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(PAUSE);
    for (MatrixVersion version : matrices.active()) {
      Matrix matrix = version.matrix();
      YearMonth month = YearMonth.from(now.atZone(matrix.client().zone())).minusMonths(1);
      ClientId client = matrix.client().id();
      if (!month.equals(done.get(client)) && isDue(matrix, month, now) && inHand.add(client)) {
        worker.execute(() -> guarded(matrix, month));
      }
    }
  }

  @Override
  public boolean isIdle() {
    return inHand.isEmpty();
  }

  @Override
  public void stop() throws InterruptedException {
    worker.shutdown();
    worker.getQueue().clear();
    if (!worker.awaitTermination(12, TimeUnit.SECONDS)) {
      LOG.warn("A monthly report was not done in time; it is made again later.");
    }
  }

  private static boolean isDue(Matrix matrix, YearMonth month, Instant now) {
    Instant opening = opening(matrix, month);
    return !now.isBefore(opening) && now.isBefore(opening.plus(WEEK));
  }

  /** When business first opens after the month. */
  private static Instant opening(Matrix matrix, YearMonth month) {
    Instant over = start(month.plusMonths(1), matrix.client().zone());
    return new BusinessClock(matrix).nextOpening(over).orElse(over);
  }

  private void guarded(Matrix matrix, YearMonth month) {
    ClientId client = matrix.client().id();
    try {
      if (isOf(client, start(month.plusMonths(1), matrix.client().zone()))) {
        tell(matrix, month);
      }
      done.put(client, month);
    } catch (RuntimeException e) {
      // An edge: the next sweep tries again.
      LOG.error("The report of {} for {} cannot be made yet", month, client, e);
    } finally {
      inHand.remove(client);
    }
  }

  /** Of a month in which there was no such client there is nothing to tell. */
  private boolean isOf(ClientId client, Instant over) {
    List<StoredVersion> known = versions.versions(client);
    return !known.isEmpty() && known.get(known.size() - 1).at().isBefore(over);
  }

  private void tell(Matrix matrix, YearMonth month) {
    Client client = matrix.client();
    LocalDate first = month.atDay(1);
    Instant from = start(month, client.zone());
    Instant to = start(month.plusMonths(1), client.zone());
    Report severities = reports.report(client.id(), from, to, By.SEVERITY);
    boolean isLate = !clock.now().isBefore(opening(matrix, month).plus(ON_TIME));
    if (isLate && severities.total().responses() == 0) {
      // Whether that month was quiet or nobody watched is not known any more.
      return;
    }
    String link =
        "%s/reports/response?client=%s&from=%s&to=%s"
            .formatted(publicUrl, client.id(), first, first.plusMonths(1));
    Letter letter =
        new Letter(
            client, month, severities, reports.report(client.id(), from, to, By.PERSON), link);
    String text = letter.text();
    for (Organisation side : matrix.sides().values()) {
      Optional.ofNullable(matrix.people().get(side.desk()))
          .ifPresent(desk -> tell(client.id(), month, desk, letter.subject(), text));
    }
  }

  private void tell(ClientId client, YearMonth month, Person desk, String subject, String text) {
    String name = "response:" + client + ":" + month + ":" + desk.id();
    notices.tell(name, client, desk, subject, text);
  }

  private static Instant start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "monthly-reports");
    thread.setDaemon(true);
    return thread;
  }
}
