package nightbell.matrix.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Owner;
import nightbell.matrix.PathId;
import nightbell.matrix.Ruling;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import nightbell.matrix.Window;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which alerts a silence covers. */
class MatchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host=erp-*               | true",
        "host=ERP-DB-?            | true",
        "host=erp                 | false",
        "host=web-*/erp-*         | true",
        "system=erp               | true",
        "system=sales-word        | false",
        "category=data*           | true",
        "severity=P2              | true",
        "severity=P1              | false",
        "service=*                | false",
        "source=prom*             | true",
        "tag=prod                 | true",
        "tag=test                 | false",
        "label.env=blue           | true",
        "label.ENV=BL*            | true",
        "label.zone=*             | false",
        "title=disk               | true",
        "title=92 %               | false",
        "text=92 %                | true",
        "host=erp-*;severity=P2   | true",
        "host=erp-*;severity=P1   | false",
      })
  void alert_fits_all_keys_each_by_any_pattern(String match, boolean fits) {
    assertThat(match(match).fits(alert(List.of("sales-word")), ruling("erp"))).isEqualTo(fits);
  }

  @Test
  void alert_of_several_systems_fits_only_where_each_of_them_does() {
    Alert both = alert(List.of("erp", "firewall"));

    assertThat(match("system=erp").fits(both, ruling("erp"))).isFalse();
    assertThat(match("system=erp/fire*").fits(both, ruling("erp"))).isTrue();
    assertThat(match("system=firewall").fits(both, ruling("erp"))).isFalse();
  }

  @Test
  void system_that_the_matrix_does_not_know_goes_by_the_senders_word() {
    assertThat(match("system=attic").fits(alert(List.of("Attic")), ruling(null))).isTrue();
    assertThat(match("system=*").fits(alert(List.of()), ruling(null))).isFalse();
  }

  @Test
  void everything_is_everything_and_broad() {
    assertThat(Match.EVERYTHING.fits(alert(List.of()), ruling(null))).isTrue();
    assertThat(Match.EVERYTHING.isBroad()).isTrue();
    assertThat(match("host=*").isBroad()).isTrue();
    assertThat(match("host=*;severity=P4").isBroad()).isFalse();
    assertThat(match("host=a/b;tag=c").words()).isEqualTo("host a or b, tag c");
    assertThat(Match.isKey("label.")).isFalse();
  }

  private static Match match(String text) {
    Map<String, List<String>> patterns =
        Arrays.stream(text.split(";"))
            .map(part -> part.split("="))
            .collect(Collectors.toMap(part -> part[0], part -> List.of(part[1].split("/"))));
    return Match.of(patterns);
  }

  private static Alert alert(List<String> systems) {
    return Alert.of(AlertState.FIRING, "Disk almost full")
        .host("erp-db-1")
        .source("prometheus")
        .systems(systems)
        .tags(List.of("prod", "db"))
        .label("env", "blue")
        .details("92 % used")
        .build();
  }

  private static Ruling ruling(@Nullable String system) {
    return new Ruling(
        null,
        true,
        Owner.PROVIDER,
        Side.PROVIDER,
        null,
        null,
        new SeverityId("P2"),
        system == null ? null : new SystemId(system),
        new CategoryId("database"),
        Window.AFTER_HOURS,
        null,
        List.of(new Ruling.Run(Side.PROVIDER, new PathId("p"))),
        Instant.EPOCH,
        Ruling.Paging.NOW,
        null,
        List.of(),
        null,
        List.of());
  }
}
