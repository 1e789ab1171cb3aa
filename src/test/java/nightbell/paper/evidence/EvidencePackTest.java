package nightbell.paper.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.engine.Month;
import nightbell.engine.Trail;
import nightbell.engine.evidence.Evidence.Wish;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pack of a month, whole, of one client, masked, and of some days. {@code
 * -Dnightbell.month=10000} makes the month as long as a busy one and tells how long the pack took;
 * {@code -Dnightbell.month.keep=FILE} keeps the pack.
 */
class EvidencePackTest {
  private static final int PLAYED = 40;
  private static final int ALERTS = Integer.getInteger("nightbell.month", PLAYED);
  private static final @Nullable String KEPT = System.getProperty("nightbell.month.keep");

  @TempDir static Path folder;
  private static Database database;
  private static Month month;

  @BeforeAll
  static void a_month_goes_by() {
    String place = ALERTS > 1000 ? folder.resolve("nightbell").toString() : "mem:month";
    database =
        Database.open(new DatabaseSettings("jdbc:h2:" + place + ";DB_CLOSE_DELAY=-1", "n", "n"));
    month = new Month(database, 412);
    month.run(PLAYED);
    month.multiply(ALERTS / month.received() - 1);
  }

  @AfterAll
  static void over() {
    database.close();
  }

  @Test
  void month_is_one_zip_that_proves_itself_and_adds_up() throws IOException {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long begin = thread.getCurrentThreadCpuTime();
    long began = System.nanoTime();
    Path zip = pack("month", null, Month.START, Month.END, false);
    Duration took = Duration.ofNanos(thread.getCurrentThreadCpuTime() - begin);
    long wall = Duration.ofNanos(System.nanoTime() - began).toMillis();

    if (ALERTS > 1000) {
      System.out.printf(
          "%d alerts: %d ms of one processor, %d ms in all, %d bytes, heap %d MB%n",
          month.received(),
          took.toMillis(),
          wall,
          Files.size(zip),
          Runtime.getRuntime().totalMemory() >> 20);
      assertThat(took).isLessThan(Duration.ofSeconds(30));
    }
    assertThat(PackProof.of(zip, List.of()).firstBad()).isNull();
    Script.prove(zip).ifPresent(proof -> assertThat(proof.exit()).as(proof.text()).isZero());
    String facts = Packs.read(zip, "pack.json");
    assertThat(facts).contains("\"received\" : " + month.received(), "\"addsUp\" : true");
    assertThat(Packs.read(zip, "index.html"))
        .contains("The results add up", "matrix.html", "Harlow Precision Parts");
    assertThat(Packs.names(zip))
        .contains(
            "summary.pdf", "matrix/version-1.yml", "matrix/version-3.html", "data/misses.csv");
    if (KEPT != null) {
      Files.copy(zip, Path.of(KEPT));
    }
  }

  @Test
  void every_export_is_on_record_with_the_hash_of_its_manifest() throws IOException {
    Path zip = pack("twice", null, Month.START, Month.START.plusSeconds(7200), false);

    List<TrailEvent> known =
        database
            .trail()
            .events(new Trail.Filter(Trail.Span.ALL, Kind.EXPORTED, "ruth", null, 0, 1000));
    TrailEvent last = known.get(known.size() - 1);
    assertThat(last.entry().data())
        .containsEntry("manifest", Packs.sha256(zip, "MANIFEST.sha256"))
        .containsEntry("from", "2026-10-01T00:00:00Z");
    assertThat(known.get(known.size() - 2).entry().text())
        .isEqualTo(
            "An evidence pack was asked for: all clients, from 2026-10-01T00:00:00Z to"
                + " 2026-10-01T02:00:00Z.");
  }

  @Test
  void pack_of_one_client_shows_nothing_of_the_other_and_is_proven_all_the_same()
      throws IOException {
    Path zip = pack("marlow", Month.MARLOW, Month.START, Month.END, false);

    assertThat(PackProof.of(zip, List.of(lastSeal())).firstBad()).isNull();
    Script.prove(zip).ifPresent(proof -> assertThat(proof.exit()).as(proof.text()).isZero());
    for (String name : Packs.names(zip)) {
      assertThat(Packs.read(zip, name))
          .as(name)
          .doesNotContain("harlow-srv", "harlow-tool", "Harlow Pre");
    }
    assertThat(Packs.read(zip, "data/incidents.csv")).contains("marlow-srv-");
    assertThat(Packs.read(zip, "pack.json")).contains("\"addsUp\" : true");
  }

  @Test
  void masked_pack_has_no_phone_number_and_is_proven_all_the_same() throws IOException {
    Path zip = pack("masked", null, Month.START, Month.END, true);

    assertThat(PackProof.of(zip, List.of()).firstBad()).isNull();
    Script.prove(zip).ifPresent(proof -> assertThat(proof.exit()).as(proof.text()).isZero());
    for (String name : Packs.names(zip)) {
      assertThat(Packs.read(zip, name)).as(name).doesNotContain("3125550", "6145550");
    }
    assertThat(Packs.read(zip, "data/pages.csv")).contains("+•••••");
    assertThat(Packs.names(zip)).contains("matrix/version-1.masked.yml");
  }

  @Test
  void pack_of_some_days_is_proven_against_a_seal_of_long_after() throws IOException {
    Instant from = Month.START.plus(Duration.ofDays(9));
    Path zip = pack("days", null, from, from.plus(Duration.ofDays(5)).plusSeconds(1), false);
    Seal kept = lastSeal();
    Seal other = new Seal(kept.at(), kept.event(), "0".repeat(64));

    assertThat(PackProof.of(zip, List.of(kept)).firstBad()).isNull();
    assertThat(Objects.requireNonNull(PackProof.of(zip, List.of(other)).firstBad()).event())
        .isEqualTo(kept.event());
    Script.prove(zip, "--seal", kept.written())
        .ifPresent(proof -> assertThat(proof.exit()).as(proof.text()).isZero());
    Script.prove(zip, "--seal", other.written())
        .ifPresent(proof -> assertThat(proof.text()).contains("the seal that you kept remembers"));
  }

  @Test
  void cells_that_a_spreadsheet_would_run_are_texts() throws IOException {
    Path zip = pack("cells", null, Month.START, Month.END, false);

    for (String name : List.of("data/incidents.csv", "data/events.csv", "data/pages.csv")) {
      assertThat(Packs.read(zip, name).lines().flatMap(EvidencePackTest::cells))
          .as(name)
          .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("\"="));
    }
    assertThat(Packs.read(zip, "data/incidents.csv")).contains("'=Disk full on");
  }

  private static Stream<String> cells(String line) {
    return Stream.of(line.split(",", -1));
  }

  @Test
  void whatever_is_done_to_a_pack_shows_at_its_place() throws IOException {
    Path zip = pack("bent", null, Month.START, Month.END, false);
    for (Tampering one : Tampering.values()) {
      Path bent = folder.resolve("bent-" + one);
      Packs.unpack(zip, bent);
      one.doTo(bent);

      var bad = PackProof.of(bent, List.of()).firstBad();
      if (one.inJava()) {
        assertThat(bad).as(one.name()).isNotNull();
        assertThat(bad + "").as(one.name()).contains(one.place());
      }
      Script.prove(bent)
          .ifPresent(
              proof -> {
                assertThat(proof.exit()).as(one.name()).isEqualTo(1);
                assertThat(proof.text()).as(one.name()).contains(one.place());
              });
    }
  }

  @Test
  void an_empty_span_is_a_pack_as_well() throws IOException {
    Instant before = Month.START.minus(Duration.ofDays(90));
    Path zip = pack("empty", null, before, before.plusSeconds(60), false);

    assertThat(PackProof.of(zip, List.of(lastSeal())).firstBad()).isNull();
    Script.prove(zip).ifPresent(proof -> assertThat(proof.exit()).as(proof.text()).isZero());
  }

  private static Seal lastSeal() {
    List<Seal> seals = database.trail().seals();
    return seals.get(seals.size() - 1);
  }

  static Path pack(String name, @Nullable ClientId client, Instant from, Instant to, boolean mask)
      throws IOException {
    Path zip = folder.resolve(name + ".zip");
    try (OutputStream out = Files.newOutputStream(zip)) {
      Packs.of(database, month)
          .write(new Wish(new Actor("ruth", null), client, from, to, mask), out);
    }
    return zip;
  }
}
