package nightbell.ops;

/** The starter matrix with places for the answers. */
final class InitTemplate {
  private InitTemplate() {}

  static final String TEXT =
      """
      # Who owns what between ${Company} and ${Provider}, by day and after hours.
      # Read it aloud with an owner of each side: what it says is what happens.
      # Phone numbers and clock times stay in quotes: YAML would make numbers of them.
      matrix: 1
      client: {id: ${id}, name: ${company}, tz: ${zone}}

      # The two sides. The desk hears at once when the other side has not answered in time.
      sides:
        internal: {name: ${team}, desk: ${ownDesk}}
        provider: {name: ${provider}, desk: ${otherDesk}}

      # When our own team works. Every other minute is after hours.
      hours:
        - {days: [${days}], from: ${from}, to: ${to}}
      ${holidays}
      # How bad it is, worst first; how soon somebody must say "I have it" (respond); whether it may
      # wake people (page). The words are what monitoring tools call it.
      severities:
        P1: {means: "Everybody is stopped", respond: 15m, update_every: 30m, page: always, words: [critical, disaster, fatal, emergency, "5"]}
        P2: {means: "Something important is down", respond: 30m, update_every: 1h, page: always, words: [error, high, major, down, "4"]}
        P3: {means: "One person or a small thing", respond: 4h, clock: business, page: business, words: [warning, warn, average, minor, "3"]}
        P4: {means: "A request or a question", respond: 2d, clock: business, page: never, words: [info, low, ok, "2", "1"]}
      default_severity: P2

      # What we run, and how its alerts are known: host names, tools, tags. The first that fits counts.
      systems:
      ${systems}
      # What an alert is about. Whatever fits no other is an outage.
      categories:
        security: {match: ["tag:security", "text:ransomware", "text:malware"]}
        access: {match: ["tag:access"]}
        outage: {default: true}

      # Who can be paged. Texts and calls go to the mobile.
      people:
      ${people}
      # Whose week it is. The next in the order stands behind the one on call.
      schedules:
        internal-oncall: {side: internal, start: 2026-01-05, handoff: "mon 09:00", length: 1w, order: [${ownOrder}], secondary: next}
        provider-oncall: {side: provider, start: 2026-01-05, handoff: "mon 09:00", length: 1w, order: [${otherOrder}], secondary: next}

      # What happens while nobody answers: first who is on call, then both of that side, and after ten
      # minutes the other side hears of it too. An answer stops it.
      paths:
        internal-path:
          - {at: 0m, page: ["schedule:internal-oncall"], by: [sms, voice], retry_every: 3m}
          - {at: 5m, page: ["schedule:internal-oncall#secondary", "schedule:internal-oncall"], by: [voice, sms]}
          - {at: 10m, page: [${ownDesk}, "schedule:provider-oncall"], by: [voice, sms, email]}
        provider-path:
          - {at: 0m, page: ["schedule:provider-oncall"], by: [sms, voice], retry_every: 3m}
          - {at: 5m, page: ["schedule:provider-oncall#secondary", "schedule:provider-oncall"], by: [voice, sms]}
          - {at: 10m, page: [${otherDesk}, "schedule:internal-oncall"], by: [voice, sms, email]}
      # Nobody answered at all: twice more from the start, then both desks until somebody does.
      exhausted: {rounds: 2, then: [${otherDesk}, ${ownDesk}], by: [voice, sms, email], every: 15m}

      # Who owns what. A named category goes before a named system, that before a named time of day.
      rows:
      ${rows}
      # An alert that no row takes still pages, and stays on the list of gaps until a row takes it.
      unmatched: {owner: provider, path: provider-path, inform: [${ownDesk}]}

      # Both sides read this again every quarter.
      review: {every: 90d}
      """;
}
