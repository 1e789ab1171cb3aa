package nightbell.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The directions of dependency hold, and each rule is able to fail: the package tree {@code
 * badhouse} breaks every one of them, in the class named here.
 */
class ArchitectureTest {
  private static final Directions HOUSE = new Directions("nightbell");
  private static final Directions BAD_HOUSE = new Directions("badhouse");

  private static final Map<String, String> BROKEN_BY =
      Map.ofEntries(
          Map.entry("core: alert", "badhouse.alert.UsesOncall"),
          Map.entry("core: access", "badhouse.access.UsesReply"),
          Map.entry("core: audit", "badhouse.audit.UsesReply"),
          Map.entry("core: oncall", "badhouse.oncall.UsesAlert"),
          Map.entry("core: matrix", "badhouse.matrix.UsesItsFile"),
          Map.entry("core: matrix.coverage", "badhouse.matrix.coverage.UsesAlert"),
          Map.entry("core: reply", "badhouse.reply.UsesEscalation"),
          Map.entry("core: escalation", "badhouse.escalation.UsesLogger"),
          Map.entry("core: report", "badhouse.report.UsesReply"),
          Map.entry("core is pure", "badhouse.escalation.ReadsFile"),
          Map.entry("matrix.file", "badhouse.matrix.file.UsesEngine"),
          Map.entry("matrix.lint", "badhouse.matrix.lint.UsesFile"),
          Map.entry("engine", "badhouse.engine.UsesStore"),
          Map.entry("adapter: intake", "badhouse.intake.UsesWeb"),
          Map.entry("adapter: store", "badhouse.store.UsesTimer"),
          Map.entry("adapter: timer", "badhouse.timer.UsesStore"),
          Map.entry("adapter: channel", "badhouse.channel.twilio.UsesPractice"),
          Map.entry("adapter: web", "badhouse.web.UsesOps"),
          Map.entry("adapter: practice", "badhouse.practice.UsesChannel"),
          Map.entry("adapter: paper", "badhouse.paper.UsesOps"),
          Map.entry("adapter: ops", "badhouse.ops.UsesWeb"),
          Map.entry("adapter: inbox", "badhouse.inbox.UsesTimer"),
          Map.entry("ports", "badhouse.store.UsesEngineInside"),
          Map.entry("root", "badhouse.ops.UsesRoot"),
          Map.entry("cycles", "badhouse.timer.UsesStore"),
          Map.entry("calls: clock", "badhouse.ops.ReadsTime"),
          Map.entry("calls: waiting", "badhouse.ops.Sleeps"),
          Map.entry("calls: chance", "badhouse.alert.DrawsAtRandom"));

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nightbell");
  private static final JavaClasses BAD = new ClassFileImporter().importPackages("badhouse");

  static Set<String> rules() {
    return HOUSE.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_product_keeps_the_rule(String rule) {
    HOUSE.all().get(rule).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_is_able_to_fail(String rule) {
    String findings = BAD_HOUSE.all().get(rule).evaluate(BAD).getFailureReport().toString();
    assertThat(findings).contains(BROKEN_BY.get(rule));
  }

  @Test
  void web_may_use_intake_and_the_system_clock_may_read_the_time() {
    for (String rule : List.of("adapter: web", "calls: clock")) {
      String findings =
          BAD_HOUSE.all().get(rule).evaluate(BAD).getFailureReport().getDetails().toString();
      assertThat(findings).doesNotContain("web.UsesIntake").doesNotContain("engine.SystemClock");
    }
  }

  @Test
  void chance_from_a_seed_is_none_and_chance_without_one_is() {
    String findings =
        BAD_HOUSE.all().get("calls: chance").evaluate(BAD).getFailureReport().toString();
    assertThat(findings).contains("DrawsAtRandom.unseeded").doesNotContain("DrawsAtRandom.seeded");
  }
}
