package nightbell.web.api;

import java.util.Optional;
import java.util.UUID;
import nightbell.alert.IncidentNumber;

/** An incident's number in the form of Opsgenie's alert ids, which are UUIDs. */
final class OpsgenieIds {
  /** "Nightb" and two letters more in ASCII, with a UUID's version where it must stand. */
  private static final long MARK = 0x4e69676874628865L;

  private static final long VARIANT = 0x8000000000000000L;

  private OpsgenieIds() {}

  static String of(IncidentNumber number) {
    return new UUID(MARK, VARIANT | number.value()).toString();
  }

  /** The incident's number, if this is an id of ours. */
  static Optional<IncidentNumber> number(String id) {
    if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      return Optional.empty();
    }
    UUID uuid = UUID.fromString(id);
    long number = uuid.getLeastSignificantBits() & ~VARIANT;
    return uuid.getMostSignificantBits() == MARK && number <= Integer.MAX_VALUE
        ? Optional.of(new IncidentNumber((int) number))
        : Optional.empty();
  }

  /** The incident's number as it stands, Opsgenie's tiny id. */
  static Optional<IncidentNumber> tiny(String id) {
    return id.matches("[0-9]{1,9}")
        ? Optional.of(new IncidentNumber(Integer.parseInt(id)))
        : Optional.empty();
  }
}
