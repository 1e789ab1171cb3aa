package nightbell.engine.rota;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.engine.Matrices;
import nightbell.engine.RotaChanges;
import nightbell.oncall.Away;
import nightbell.oncall.ScheduleOverride;

/**
 * The two sorts of records that change who is on call, and what differs between them.
 *
 * @param mark the letter that ids begin with
 */
record RotaSort<T>(
    String mark,
    Function<Rota.Session, Rota.Shelf<T>> shelves,
    Maker<T> maker,
    Function<T, String> ids,
    BiFunction<T, Actor, Entry> adding,
    BiFunction<T, Actor, Entry> ending,
    BiFunction<RotaWarnings, T, List<String>> warning,
    Strains<T> strain) {
  static final RotaSort<ScheduleOverride> OVERRIDE =
      new RotaSort<>(
          "o",
          Rota.Session::overrides,
          RotaWish::override,
          ScheduleOverride::id,
          RotaEntries::added,
          RotaEntries::ended,
          RotaWarnings::of,
          StrainWarnings::of);
  static final RotaSort<Away> AWAY =
      new RotaSort<>(
          "a",
          Rota.Session::absences,
          RotaWish::away,
          Away::id,
          RotaEntries::added,
          RotaEntries::ended,
          RotaWarnings::of,
          (matrices, changes, away) -> List.of());

  /** Makes a record of a wish. */
  interface Maker<T> {
    T make(RotaWish wish, String id, String by, Instant at);
  }

  /** Says for whom a record makes being on call too much. */
  interface Strains<T> {
    List<String> of(Matrices matrices, RotaChanges changes, T change);
  }

  Rota.Shelf<T> shelf(Rota.Session session) {
    return shelves.apply(session);
  }

  T make(RotaWish wish, long number, Actor by, Instant at) {
    return maker.make(wish, mark + number, by.name(), at);
  }

  String id(T change) {
    return ids.apply(change);
  }

  Entry added(T change, Actor by) {
    return adding.apply(change, by);
  }

  Entry ended(T change, Actor by) {
    return ending.apply(change, by);
  }

  List<String> strains(Matrices matrices, RotaChanges changes, T change) {
    return strain.of(matrices, changes, change);
  }

  List<String> warnings(RotaWarnings warnings, T change) {
    return warning.apply(warnings, change);
  }
}
