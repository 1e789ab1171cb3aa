package nightbell.paper.evidence;

import java.time.Instant;
import java.util.List;
import nightbell.audit.Seal;
import nightbell.engine.MatrixVersion;

/** What a pack came to so far: all that its summary tells of. */
record Made(
    Scope scope,
    List<MatrixVersion> seen,
    Instant now,
    ChainFile chain,
    List<Seal> seals,
    Population counted,
    Targets targets,
    List<IncidentPages.Part> parts,
    Log log,
    IncidentSheets population,
    MatrixPart matrix,
    ExceptionsPart exceptions,
    ContactsPart contacts,
    Outages outages,
    Sheet days,
    Sheet met) {

  /** The tables that are complete once everything was read. */
  List<Sheet> small() {
    return List.of(
        days, met, outages.sheet(), exceptions.exceptions, exceptions.gaps, contacts.sheet);
  }

  Seal lastSeal() {
    return seals.isEmpty()
        ? new Seal(now, scope.cut().end(), chain.head())
        : seals.get(seals.size() - 1);
  }
}
