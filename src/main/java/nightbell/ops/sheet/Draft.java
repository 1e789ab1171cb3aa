package nightbell.ops.sheet;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nightbell.oncall.Side;
import nightbell.ops.sheet.Contacts.Contact;
import org.jspecify.annotations.Nullable;

/** Puts what was found in a spreadsheet together, and tells of what no spreadsheet says. */
final class Draft {
  private static final String HOURS = "08:00-17:00";
  private final Given given;
  private final Doubts doubts;
  private final Contacts contacts;
  private final Severities severities;
  private final Paths paths;
  private final Rows rows;

  Draft(
      Given given,
      Doubts doubts,
      Contacts contacts,
      Severities severities,
      Paths paths,
      Rows rows) {
    this.given = given;
    this.doubts = doubts;
    this.contacts = contacts;
    this.severities = severities;
    this.paths = paths;
    this.rows = rows;
  }

  String text(String file) {
    DraftText text = new DraftText();
    text.comment("Draft of a responsibility matrix, made of " + file + ".");
    text.comment("Finish it by hand, then: matrix check, matrix print, and both sides sign.");
    text.line("matrix: 1");
    client(text, file);
    sides(text);
    hours(text);
    text.severities(severities.inOrder());
    text.systems(rows.systems);
    text.categories(rows.categories);
    paths.plain(Side.PROVIDER);
    people();
    text.people(contacts.all());
    text.paths(paths.all());
    exhausted(text);
    text.rows(rows.all());
    if (!rows.jointLeads.isEmpty()) {
      text.joint(rows.jointLeads, desk(Side.PROVIDER, Side.INTERNAL));
    }
    text.line(
        "unmatched: {owner: provider, path: provider-std, inform: ["
            + DraftText.ids(desks())
            + "]}");
    text.line("review: {every: 90d}");
    matches();
    return text.toString();
  }

  private void client(DraftText text, String file) {
    String stem = file.replaceAll("\\.[A-Za-z]+$", "");
    String name = given.name() == null ? stem : given.name();
    String id = given.client() == null ? Slug.of(name) : given.client();
    if (given.client() == null) {
      doubts.assume(
          "client", "its id is not given", id + " was written", "give --client and --name");
    }
    String zone = given.zone() == null ? "UTC" : given.zone();
    if (given.zone() == null) {
      doubts.assume("client", "its time zone is not given", "UTC was written", "give --tz");
    } else {
      zone(zone);
    }
    text.line(
        "client: {id: "
            + DraftText.quoted(id)
            + ", name: "
            + DraftText.quoted(name)
            + ", tz: "
            + DraftText.quoted(zone)
            + "}");
  }

  private void zone(String zone) {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      doubts.assume(
          "client", "no time zone is called " + zone, "it was written", "use an IANA name");
    }
  }

  private void sides(DraftText text) {
    text.line("sides:");
    for (Side side : Side.values()) {
      String given = side == Side.INTERNAL ? this.given.internal() : this.given.provider();
      String name = given == null ? (side == Side.INTERNAL ? "Internal IT" : "Provider") : given;
      if (given == null) {
        doubts.assume(
            "side " + DraftText.key(side),
            "its name is not given",
            name + " was written",
            "give --" + DraftText.key(side));
      }
      Contact desk = contacts.desk(side);
      doubts.assume(
          "side " + DraftText.key(side),
          "no cell says who its desk is",
          desk == null ? "nobody of this side was found" : desk.name + " is",
          "name the person whom breaches and unanswered pages are told");
      text.side(side, name, desk);
    }
  }

  private void hours(DraftText text) {
    String hours = given.hours() == null ? HOURS : given.hours();
    if (given.hours() == null) {
      doubts.assume(
          "hours", "no sheet gives business hours", "Monday to Friday " + hours, "give --hours");
    }
    String[] ends = hours.split("-", 2);
    text.line(
        "hours: [{days: [mon, tue, wed, thu, fri], from: "
            + DraftText.quoted(ends[0].strip())
            + ", to: "
            + DraftText.quoted(ends.length < 2 ? "" : ends[1].strip())
            + "}]");
  }

  private void people() {
    for (Contact contact : contacts.all()) {
      if (contact.side == null) {
        doubts.add(
            contact.where,
            "no cell says which side " + contact.name + " is on",
            "internal was written",
            "mend side:");
      }
      if (!contact.reachable()) {
        doubts.add(
            contact.where,
            contact.name + " has no number and no address",
            "none was written",
            "a page could not reach this person");
      }
    }
  }

  private void exhausted(DraftText text) {
    doubts.assume(
        "exhausted",
        "no sheet says what happens when nobody answers",
        "the path runs twice more, then both desks are paged every 15 minutes",
        "check it");
    text.line(
        "exhausted: {rounds: 2, then: ["
            + DraftText.ids(desks())
            + "], by: [voice, sms, email], every: 15m}");
  }

  private void matches() {
    doubts.assume(
        "systems and categories",
        "no sheet says how alerts of them are known",
        "only alerts that name them by id are matched",
        "add match: patterns, for example [\"host:erp-*\"]");
  }

  private List<Contact> desks() {
    return Stream.of(contacts.desk(Side.PROVIDER), contacts.desk(Side.INTERNAL))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Contact desk(Side side, Side other) {
    Contact desk = contacts.desk(side);
    return desk == null ? contacts.desk(other) : desk;
  }
}
