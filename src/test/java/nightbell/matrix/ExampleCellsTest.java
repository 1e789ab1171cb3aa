package nightbell.matrix;

import static nightbell.matrix.ExampleMatrix.chicago;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.oncall.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of the example, as someone who reads its rows aloud would say. */
class ExampleCellsTest {
  private static final Instant WEDNESDAY_MORNING = chicago("2026-11-18 10:00");
  private static final Instant SATURDAY_NIGHT = chicago("2026-11-21 02:10");
  private static final Map<String, String> ROWS =
      Map.ofEntries(
          Map.entry("R01", "PROVIDER aiko soc-fast"),
          Map.entry("R02", "PROVIDER aiko soc-fast"),
          Map.entry("R03", "INTERNAL lee internal-std"),
          Map.entry("R04", "PROVIDER priya provider-std"),
          Map.entry("R05", "PROVIDER priya provider-std"),
          Map.entry("R06", "PROVIDER priya provider-std"),
          Map.entry("R07", "PROVIDER priya provider-std"),
          Map.entry("R08", "INTERNAL dana internal-std"),
          Map.entry("R09", "JOINT null internal-std"),
          Map.entry("R10", "INTERNAL dana internal-std"),
          Map.entry("R11", "PROVIDER tomas provider-std"));

  private final Matrix matrix = ExampleMatrix.harlow();

  @ParameterizedTest(name = "{0}, {1}: {2} in business hours, {3} after hours")
  @CsvSource({
    "erp, security, R02, R02",
    "erp, backup-failure, R03, R04",
    "erp, patching, R03, R04",
    "erp, access, R03, R04",
    "erp, outage, R03, R04",
    "firewall, security, R02, R02",
    "firewall, backup-failure, R06, R06",
    "firewall, patching, R06, R06",
    "firewall, access, R06, R06",
    "firewall, outage, R06, R06",
    "servers, security, R02, R02",
    "servers, backup-failure, R05, R05",
    "servers, patching, R05, R05",
    "servers, access, R05, R05",
    "servers, outage, R05, R05",
    "backup, security, R02, R02",
    "backup, backup-failure, R05, R05",
    "backup, patching, R05, R05",
    "backup, access, R05, R05",
    "backup, outage, R05, R05",
    "edr, security, R02, R02",
    "edr, backup-failure, R01, R01",
    "edr, patching, R01, R01",
    "edr, access, R01, R01",
    "edr, outage, R01, R01",
    "m365, security, R02, R02",
    "m365, backup-failure, R07, R07",
    "m365, patching, R07, R07",
    "m365, access, R08, R08",
    "m365, outage, R07, R07",
    "plantnet, security, R02, R02",
    "plantnet, backup-failure, R09, R09",
    "plantnet, patching, R09, R09",
    "plantnet, access, R09, R09",
    "plantnet, outage, R09, R09",
    "desktops, security, R02, R02",
    "desktops, backup-failure, R10, R11",
    "desktops, patching, R10, R11",
    "desktops, access, R10, R11",
    "desktops, outage, R10, R11",
  })
  void a_cell_has_one_row(String system, String category, String business, String afterHours) {
    check(system, category, WEDNESDAY_MORNING, Window.BUSINESS, business);
    check(system, category, SATURDAY_NIGHT, Window.AFTER_HOURS, afterHours);
  }

  private void check(String system, String category, Instant at, Window window, String row) {
    Alert alert =
        Alert.of(AlertState.FIRING, "something")
            .systems(List.of(system))
            .category(category)
            .build();

    Ruling ruling = matrix.rule(alert, at);

    assertThat(ruling.row()).isEqualTo(new RowId(row));
    assertThat(ruling.unmatched()).isFalse();
    assertThat(ruling.window()).isEqualTo(window);
    assertThat(ruling.system()).isEqualTo(new SystemId(system));
    assertThat(ruling.category()).isEqualTo(new CategoryId(category));
    PersonId accountable = ruling.accountable();
    assertThat(ruling.side() + " " + accountable + " " + ruling.path()).isEqualTo(ROWS.get(row));
    assertThat(ruling.runs()).hasSize(row.equals("R09") ? 2 : 1);
  }
}
