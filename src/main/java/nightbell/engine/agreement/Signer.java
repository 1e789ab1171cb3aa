package nightbell.engine.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.Acceptance;
import nightbell.engine.StoredVersion.Signature;
import nightbell.engine.StoredVersion.State;
import nightbell.engine.VersionLife;
import nightbell.engine.Warning;
import nightbell.engine.agreement.Agreement.Accepted;
import nightbell.engine.agreement.Agreement.Outcome;
import nightbell.engine.agreement.Agreement.Wish;
import nightbell.matrix.Matrix;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * Takes one side's signature, or says what is in its way. A signature holds for the text of one
 * hash, is given by the desk of its side, and takes every warning of the version with a reason.
 */
record Signer(VersionLife life, IntFunction<Matrix> matrices) {

  Outcome sign(StoredVersion version, Wish wish) {
    Optional<Signature> before = version.signature(wish.side());
    String refusal =
        before.isPresent() ? again(version, before.get(), wish) : refusal(version, wish);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    if (before.isPresent()) {
      return Outcome.done(version);
    }
    List<Acceptance> taken = taken(version, wish);
    List<Warning> left = new ArrayList<>(version.warnings());
    left.removeAll(taken.stream().map(Acceptance::warning).toList());
    if (!left.isEmpty()) {
      String why = "These warnings must be accepted, each with a reason: " + left + ".";
      return new Outcome(null, why, left);
    }
    return Outcome.done(written(version, wish, taken));
  }

  /** The same signature again is none; another one of the same side is refused. */
  private static @Nullable String again(StoredVersion version, Signature before, Wish wish) {
    boolean same = before.person().equals(wish.by()) && isOf(version, wish);
    return same
        ? null
        : "The "
            + words(wish.side())
            + " side has signed version "
            + version.number()
            + " already: "
            + before.person()
            + ", at "
            + before.at()
            + ", the text with SHA-256 "
            + before.sha256()
            + ".";
  }

  private @Nullable String refusal(StoredVersion version, Wish wish) {
    if (version.state() != State.PROPOSED) {
      return "Version "
          + version.number()
          + " is "
          + version.state().name().toLowerCase(Locale.ROOT)
          + "; only a proposal can be signed.";
    }
    if (!isOf(version, wish)) {
      return "The signature is for a text with SHA-256 "
          + wish.sha256()
          + ", but that of version "
          + version.number()
          + " has "
          + version.sha256()
          + ". Look at the version again.";
    }
    PersonId desk = desk(version, wish.side());
    if (!desk.equals(wish.by())) {
      return "For the "
          + words(wish.side())
          + " side its desk signs, and that is "
          + desk
          + ", not "
          + wish.by()
          + ".";
    }
    return strange(version, wish);
  }

  private static @Nullable String strange(StoredVersion version, Wish wish) {
    return wish.accept().stream()
        .filter(accepted -> version.warnings().stream().noneMatch(one -> covers(accepted, one)))
        .findFirst()
        .map(
            accepted ->
                "Version "
                    + version.number()
                    + " has no warning "
                    + new Warning(accepted.id(), Objects.requireNonNullElse(accepted.subject(), ""))
                    + " to accept.")
        .orElse(null);
  }

  private PersonId desk(StoredVersion version, Side side) {
    int ruling =
        life.session().active(version.client()).map(StoredVersion::number).orElse(version.number());
    return Objects.requireNonNull(matrices.apply(ruling).sides().get(side), "both sides").desk();
  }

  private List<Acceptance> taken(StoredVersion version, Wish wish) {
    List<Acceptance> taken = new ArrayList<>();
    for (Warning warning : version.warnings()) {
      wish.accept().stream()
          .filter(accepted -> covers(accepted, warning))
          .findFirst()
          .map(Accepted::reason)
          .map(reason -> new Acceptance(wish.side(), warning, wish.by(), reason, life.now()))
          .ifPresent(taken::add);
    }
    return taken;
  }

  private StoredVersion written(StoredVersion version, Wish wish, List<Acceptance> taken) {
    int number = version.number();
    Signature signature =
        new Signature(wish.side(), wish.by(), version.sha256(), life.now(), wish.reason());
    life.session().add(number, signature);
    taken.forEach(acceptance -> life.session().add(number, acceptance));
    Map<String, String> values = new LinkedHashMap<>();
    taken.forEach(one -> values.put("accepted " + one.warning(), one.reason()));
    if (wish.reason() != null) {
      values.put("reason", wish.reason());
    }
    String text =
        wish.by() + " signed matrix version " + number + " for the " + words(wish.side()) + " side";
    String more = taken.isEmpty() ? "." : " and accepted " + taken.size() + " warnings.";
    Actor actor = new Actor(wish.by().value(), wish.side());
    life.tell(Kind.MATRIX_SIGNED, actor, version, text + more, values);
    return complete(life.session().version(number).orElseThrow());
  }

  private StoredVersion complete(StoredVersion version) {
    boolean both = version.signature(Side.INTERNAL).isPresent();
    both &= version.signature(Side.PROVIDER).isPresent();
    if (!both || version.agreedAt() != null) {
      return version;
    }
    StoredVersion agreed = version.agreed(life.now());
    life.session().update(agreed);
    return life.ripen(agreed);
  }

  private static boolean isOf(StoredVersion version, Wish wish) {
    return wish.sha256() == null || wish.sha256().equals(version.sha256());
  }

  private static boolean covers(Accepted accepted, Warning warning) {
    return accepted.id().equals(warning.id())
        && (accepted.subject() == null || accepted.subject().equals(warning.subject()));
  }

  private static String words(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }
}
