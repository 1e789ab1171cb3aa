package nightbell.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may depend on whom, as rules over a package tree. The tree's root is a parameter, so that the
 * same rules are checked on the product and on a tree that breaks each of them.
 */
final class Directions {
  private static final String[] PLATFORM = {"java..", "org.jspecify.."};
  private static final List<String> CORE =
      List.of(
          "alert",
          "audit",
          "oncall",
          "access",
          "matrix",
          "matrix.coverage",
          "reply",
          "escalation",
          "report");
  private static final List<String> ADAPTERS =
      List.of("intake", "store", "timer", "channel", "web", "practice", "ops", "paper", "inbox");

  /** What each core package may use of the core, beside itself. */
  private static final Map<String, List<String>> CORE_MAY_USE =
      Map.of(
          "alert", List.of(),
          "oncall", List.of(),
          "audit", List.of("alert", "oncall"),
          "access", List.of("alert", "oncall"),
          "matrix", List.of("alert", "oncall"),
          "matrix.coverage", List.of("matrix", "oncall"),
          "reply", List.of("alert", "oncall", "audit", "matrix"),
          "escalation", List.of("alert", "oncall", "audit", "matrix", "reply"),
          "report", List.of("alert", "oncall", "audit", "matrix"));

  private final String root;

  Directions(String root) {
    this.root = root;
  }

  /** The rules by name. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    CORE.forEach(name -> rules.put("core: " + name, core(name)));
    rules.put("core is pure", corePurity());
    rules.put("matrix.file", matrixFile());
    rules.put("matrix.lint", matrixLint());
    rules.put("engine", engine());
    ADAPTERS.forEach(name -> rules.put("adapter: " + name, adapter(name)));
    rules.put("ports", ports());
    rules.put("root", nobodyUsesTheRoot());
    rules.put("cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
    rules.put("calls: clock", Calls.onlyTheSystemClockReadsTheTime(root));
    rules.put("calls: waiting", Calls.nobodySleepsOrShutsDownNow(root));
    rules.put("calls: chance", Calls.theCoreLeavesNothingToChance(in(CORE)));
    rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
    return rules;
  }

  private ArchRule core(String name) {
    List<String> allowed = new ArrayList<>(List.of(PLATFORM));
    allowed.add(root + "." + name + "..");
    CORE_MAY_USE.get(name).forEach(other -> allowed.add(root + "." + other + ".."));
    return classes()
        .that(within(name))
        .should()
        .onlyDependOnClassesThat(inAny(allowed).and(not(file())))
        .because(name + " is core: values in, values out, and only what lies below it");
  }

  private ArchRule corePurity() {
    return noClasses()
        .that(resideInAnyPackage(in(CORE)).and(not(file())))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.sql..",
                    "java.net.http..",
                    "java.util.logging..")
                .or(describe("files", type -> type.getName().startsWith("java.io.File"))))
        .because("the core does no I/O and has no logger");
  }

  private ArchRule matrixFile() {
    List<String> allowed = new ArrayList<>(List.of(PLATFORM));
    allowed.addAll(List.of(in(List.of("matrix", "oncall", "alert"))));
    allowed.addAll(
        List.of("org.yaml.snakeyaml..", "com.google.i18n.phonenumbers..", "de.focus_shift.."));
    return classes()
        .that(file())
        .should()
        .onlyDependOnClassesThat(inAny(allowed))
        .because("matrix.file reads text with YAML, phone number and holiday libraries only");
  }

  private ArchRule matrixLint() {
    List<String> allowed = new ArrayList<>(List.of(PLATFORM));
    allowed.addAll(List.of(root + ".matrix", root + ".matrix.lint.."));
    allowed.addAll(List.of(in(List.of("oncall", "alert"))));
    return classes()
        .that(resideInAPackage(root + ".matrix.lint.."))
        .should()
        .onlyDependOnClassesThat(inAny(allowed))
        .because("the linter knows matrices, and not how they are written");
  }

  private ArchRule engine() {
    List<String> allowed = new ArrayList<>(List.of(PLATFORM));
    allowed.addAll(List.of(in(CORE)));
    allowed.add(root + ".engine..");
    allowed.addAll(
        List.of(
            "javax.crypto..",
            "io.dropwizard.lifecycle..",
            "com.codahale.metrics..",
            "org.slf4j.."));
    return classes()
        .that(resideInAPackage(root + ".engine.."))
        .should()
        .onlyDependOnClassesThat(inAny(allowed))
        .because("the engine knows the core, and the world by its own ports alone");
  }

  /** Adapters know the engine and the core. One edge more: web's intake resources call formats. */
  private ArchRule adapter(String name) {
    List<String> forbidden = new ArrayList<>(ADAPTERS);
    forbidden.remove(name);
    if (name.equals("web")) {
      forbidden.remove("intake");
    }
    return noClasses()
        .that(resideInAPackage(root + "." + name + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(in(forbidden)))
        .because("adapters never know each other");
  }

  private ArchRule ports() {
    DescribedPredicate<JavaClass> inside =
        describe(
            "the engine's inner classes",
            type ->
                !type.isInterface()
                    && !type.isRecord()
                    && !type.isEnum()
                    && !type.isAssignableTo(Throwable.class));
    return noClasses()
        .that(resideInAnyPackage(in(List.of("store", "channel", "timer"))))
        .should()
        .dependOnClassesThat(resideInAPackage(root + ".engine..").and(inside))
        .because("store, channel and timer know the engine's ports and values only");
  }

  private ArchRule nobodyUsesTheRoot() {
    return noClasses()
        .that(resideInAPackage(root + "..").and(not(resideInAPackage(root))))
        .should()
        .dependOnClassesThat(resideInAPackage(root))
        .because("the root package wires the others, and none of them knows it");
  }

  private DescribedPredicate<JavaClass> within(String name) {
    DescribedPredicate<JavaClass> inside = resideInAPackage(root + "." + name + "..");
    return inside.and(not(file()));
  }

  private DescribedPredicate<JavaClass> file() {
    return resideInAPackage(root + ".matrix.file..");
  }

  private String[] in(List<String> names) {
    return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> inAny(List<String> packages) {
    return resideInAnyPackage(packages.toArray(String[]::new));
  }
}
