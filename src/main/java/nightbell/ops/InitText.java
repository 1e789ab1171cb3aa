package nightbell.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nightbell.oncall.Side;

/** The text of a starter matrix, with comments that an owner on each side can read aloud. */
final class InitText {
  private final InitAnswers answers;
  private final List<String> internal;
  private final List<String> provider;

  private InitText(InitAnswers answers) {
    this.answers = answers;
    List<InitPerson> all = new ArrayList<>(answers.people(Side.INTERNAL));
    int own = all.size();
    all.addAll(answers.people(Side.PROVIDER));
    List<String> ids = InitPerson.ids(all);
    internal = ids.subList(0, own);
    provider = ids.subList(own, ids.size());
  }

  static String of(InitAnswers answers) {
    return new InitText(answers).text();
  }

  private String text() {
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("Company", comment(answers.company)),
            Map.entry("Provider", comment(answers.provider)),
            Map.entry("id", quoted(answers.clientId())),
            Map.entry("company", quoted(answers.company)),
            Map.entry("team", quoted(answers.company + " IT")),
            Map.entry("provider", quoted(answers.provider)),
            Map.entry("zone", quoted(answers.zone)),
            Map.entry("ownDesk", internal.get(0)),
            Map.entry("otherDesk", provider.get(0)),
            Map.entry("days", String.join(", ", answers.hours.days())),
            Map.entry("from", quoted(answers.hours.from())),
            Map.entry("to", quoted(answers.hours.to())),
            Map.entry("holidays", holidays()),
            Map.entry("systems", systems()),
            Map.entry("people", people()),
            Map.entry("ownOrder", String.join(", ", internal)),
            Map.entry("otherOrder", String.join(", ", provider)),
            Map.entry("rows", rows()));
    StringBuilder text = new StringBuilder();
    String template = InitTemplate.TEXT;
    int at = 0;
    // In one pass, so that an answer which looks like a place in the template stays an answer.
    for (int open = template.indexOf("${"); open >= 0; open = template.indexOf("${", at)) {
      int close = template.indexOf('}', open);
      text.append(template, at, open).append(values.get(template.substring(open + 2, close)));
      at = close + 1;
    }
    return text.append(template.substring(at)).toString();
  }

  private String holidays() {
    return answers.country.isEmpty() || answers.country.equalsIgnoreCase("none")
        ? ""
        : "holidays: {region: "
            + quoted(answers.country)
            + "}   # public holidays: the whole day is after hours\n";
  }

  private String systems() {
    return answers.systems.stream()
        .map(s -> line("  %s: {name: %s, match: [\"%s\"]}", s.id(), quoted(s.title), s.match))
        .collect(Collectors.joining());
  }

  private String people() {
    return people(Side.INTERNAL, internal) + people(Side.PROVIDER, provider);
  }

  private String people(Side side, List<String> ids) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ids.size(); i++) {
      InitPerson person = answers.people(side).get(i);
      String number = quoted(person.mobile());
      text.append(
          line(
              "  %s: {side: %s, name: %s, sms: %s, voice: %s, email: %s}",
              ids.get(i),
              side.name().toLowerCase(Locale.ROOT),
              quoted(person.name()),
              number,
              number,
              quoted(person.mail())));
    }
    return text.toString();
  }

  private String rows() {
    String own = "owner: internal, accountable: " + internal.get(0) + ", path: internal-path}";
    String other = "owner: provider, accountable: " + provider.get(0) + ", path: provider-path}";
    String inform = other.replace("}", ", inform: [" + internal.get(0) + "]}");
    StringBuilder text = new StringBuilder();
    int number = 1;
    text.append(row(number++, "\"*\"", "security", "", inform));
    text.append(row(number++, "\"*\"", "access", ", when: business", own));
    text.append(row(number++, "\"*\"", "access", ", when: after_hours", other));
    for (InitSystem system : answers.systems) {
      if (system.ownByDay) {
        text.append(row(number++, system.id(), "\"*\"", ", when: business", own));
        text.append(row(number++, system.id(), "\"*\"", ", when: after_hours", other));
      } else {
        text.append(row(number++, system.id(), "\"*\"", "", other));
      }
    }
    return text.toString();
  }

  private static String row(
      int number, String systems, String categories, String when, String gives) {
    return line(
        "  - {id: R%02d, systems: [%s], categories: [%s]%s, %s",
        number, systems, categories, when, gives);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }

  private static String quoted(String text) {
    return '"' + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String comment(String text) {
    return plain(text);
  }

  /** On one line, whatever was typed. */
  private static String plain(String text) {
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.FORMAT || Character.isISOControl(c) ? ' ' : c)
        .map(c -> c == '\u2028' || c == '\u2029' ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
