package nightbell.ops.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a column of a responsibility spreadsheet holds, and the headings that people give it. */
enum Column {
  SYSTEM(
      "system",
      "systems",
      "service",
      "services",
      "application",
      "app",
      "asset",
      "function",
      "functionsystem",
      "systemservice",
      "systemfunction",
      "area",
      "lane",
      "component",
      "platform",
      "technology",
      "itsystem",
      "servicearea",
      "responsibility"),
  CATEGORY(
      "category",
      "categories",
      "task",
      "subtask",
      "activity",
      "ticketcategory",
      "tickettype",
      "type",
      "incidenttype",
      "process"),
  /** When a row holds. "Hours" beside "After hours" is the owner in business hours instead. */
  WINDOW(
      "when",
      "window",
      "hours",
      "coverage",
      "coveragehours",
      "servicehours",
      "supporthours",
      "timeofday",
      "time",
      "shift"),
  OWNER("owner", "responsible", "responsibleparty", "ownedby", "whoowns", "resolver", "team"),
  OWNER_BUSINESS("day", "daytime", "businesshours", "officehours", "workinghours", "hours"),
  OWNER_AFTER("afterhours", "outofhours", "night", "nights", "offhours", "ooh", "oncall"),
  INTERNAL(
      "internal",
      "internalit",
      "internalteam",
      "it",
      "client",
      "clientit",
      "customer",
      "customerit",
      "inhouse",
      "inhouseit",
      "us"),
  PROVIDER(
      "provider",
      "msp",
      "vendor",
      "partner",
      "supplier",
      "external",
      "serviceprovider",
      "managedserviceprovider",
      "themsp"),
  ACCOUNTABLE(
      "accountable",
      "accountableperson",
      "accountability",
      "namedowner",
      "lead",
      "systemowner",
      "person",
      "ownername",
      "primarycontact"),
  INFORMED("informed", "inform", "notify", "cc", "informedparties"),
  PATH(
      "path",
      "escalation",
      "escalationpath",
      "escalateto",
      "escalationcontact",
      "escalationchain",
      "escalationorder"),
  SEVERITY("severity", "priority", "sev", "prio", "impact", "level"),
  RESPONSE(
      "response",
      "responsetime",
      "sla",
      "respond",
      "respondwithin",
      "targetresponse",
      "responsesla",
      "slaresponse",
      "target"),
  MEANS("means", "meaning", "description", "definition"),
  CONTACT("contact", "contactname", "name", "fullname", "employee", "staff"),
  SIDE("side", "organisation", "organization", "company", "org", "employer", "party"),
  ROLE("role", "title", "jobtitle", "position"),
  MOBILE("mobile", "cell", "cellphone", "mobilephone", "sms", "mobilenumber"),
  PHONE(
      "phone",
      "phonenumber",
      "telephone",
      "tel",
      "number",
      "officephone",
      "deskphone",
      "voice",
      "contactnumber",
      "contactphone"),
  EMAIL("email", "emailaddress", "mail", "contactemail");

  private static final Set<String> OWNING = Set.of("owner", "responsible", "owned", "who", "team");
  private final String names;

  Column(String... names) {
    this.names = " " + String.join(" ", names) + " ";
  }

  /** What a heading means; letter case, spaces and signs do not count. */
  static Optional<Column> of(String heading) {
    String plain = plain(heading);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    for (Column column : values()) {
      if (column.names.contains(" " + plain + " ")) {
        return Optional.of(column);
      }
    }
    if (OWNING.stream().anyMatch(plain::contains)) {
      if (hasOne(plain, OWNER_AFTER.names)) {
        return Optional.of(OWNER_AFTER);
      }
      if (hasOne(plain, OWNER_BUSINESS.names)) {
        return Optional.of(OWNER_BUSINESS);
      }
    }
    // A bracket often only explains: "Internal IT (R/A/C/I)".
    int bracket = heading.indexOf('(');
    return bracket > 0 ? of(heading.substring(0, bracket)) : Optional.empty();
  }

  private static boolean hasOne(String plain, String words) {
    return Stream.of(words.strip().split(" ", -1))
        .filter(word -> word.length() > 2)
        .anyMatch(plain::contains);
  }

  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
