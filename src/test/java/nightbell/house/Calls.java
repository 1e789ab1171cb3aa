package nightbell.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Which of Java's own methods are not to be called, and by whom. */
final class Calls {
  private static final Set<String> MOST_OF_CLOCK =
      Set.of(
          "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");

  private Calls() {}

  /** {@code System.nanoTime} measures how long something took, and stays allowed. */
  static ArchRule onlyTheSystemClockReadsTheTime(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .doNotHaveFullyQualifiedName(root + ".engine.SystemClock")
        .should()
        .accessTargetWhere(call("reads the machine's clock", Calls::readsTheTime))
        .because("only engine.SystemClock reads the time");
  }

  static ArchRule nobodySleepsOrShutsDownNow(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(call("sleeps or interrupts", Calls::sleepsOrInterrupts))
        .because("an interrupted thread closes the embedded database, and sleeping is no timer");
  }

  static ArchRule theCoreLeavesNothingToChance(String... core) {
    return noClasses()
        .that()
        .resideInAnyPackage(core)
        .should()
        .accessTargetWhere(call("draws at random", Calls::drawsAtRandom))
        .because("the core gives the same answer for the same values");
  }

  private static boolean readsTheTime(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    boolean noArguments = target.getRawParameterTypes().isEmpty();
    return switch (owner) {
      case "java.lang.System" -> target.getName().equals("currentTimeMillis");
      case "java.time.Clock" -> MOST_OF_CLOCK.contains(target.getName());
      case "java.util.Calendar" -> target.getName().equals("getInstance");
      case "java.util.Date", "java.util.GregorianCalendar" ->
          target.getName().equals("<init>") && noArguments;
      default -> owner.startsWith("java.time.") && target.getName().equals("now");
    };
  }

  private static boolean sleepsOrInterrupts(CodeUnitCallTarget target) {
    return switch (target.getName()) {
      case "sleep" -> target.getOwner().getName().startsWith("java.");
      case "shutdownNow" -> true;
      default -> false;
    };
  }

  /** A {@code SplittableRandom} from a seed is no chance: the same seed gives the same numbers. */
  private static boolean drawsAtRandom(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    if (owner.equals("java.util.SplittableRandom")) {
      return target.getName().equals("<init>") && target.getRawParameterTypes().isEmpty();
    }
    return owner.endsWith("Random")
        || target.getName().equals("random")
        || target.getName().equals("randomUUID");
  }

  private static DescribedPredicate<JavaAccess<?>> call(String what, Target target) {
    return describe(
        what,
        access -> access.getTarget() instanceof CodeUnitCallTarget called && target.fits(called));
  }

  /** A question about what is called. */
  private interface Target {
    boolean fits(CodeUnitCallTarget target);
  }
}
