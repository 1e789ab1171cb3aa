package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Engine.PageReport;
import nightbell.escalation.PageId;
import nightbell.escalation.Via;
import nightbell.oncall.Channel;

/**
 * Some incidents, the phones they page and a carrier, by chance: what dispatcher, carrier, timers
 * and people do is drawn one after the other on one thread, so a seed tells all of it. Callbacks
 * are shuffled, doubled and lost. The engine's own commands decide, on a real database.
 */
final class Exchange extends MortalEngine {
  private static final Origin ORIGIN = new Origin(Rig.HARLOW, "t", "", "generic");
  private static final List<String> WORDS =
      List.of("1", "1", "1", "ack", "2", "3", "4", "?", "all", "thanks", "stop", "start", "yes");

  private final String mark;
  private final Map<PageId, String> tokens = new LinkedHashMap<>();
  private int messages;

  Exchange(World world, Instant start, long seed) {
    super(world, start, seed);
    this.mark = "c" + seed;
  }

  /** All of it, until every incident is over. */
  void run() {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      alert(AlertState.FIRING, i);
      chat(random.nextInt(6));
    }
    chat(4 + random.nextInt(10));
    flying.clear();
    offered.removeIf(page -> random.nextBoolean());
    mishaps.end();
    forward(Duration.ofMinutes(10));
    rules.nobodyIsForgotten();
    everyMinuteIsAnswered();
    for (int i = 1; i <= 3; i++) {
      alert(AlertState.RESOLVED, i);
    }
    forward(Duration.ofMinutes(11));
    sweep();
    rules.allIsOver();
    rules.trailTellsTheSame();
    everyMinuteIsAnswered();
  }

  private void everyMinuteIsAnswered() {
    for (IncidentNumber number : incidents) {
      new EveryMinute(world.timeline(number), pages(number), now).holds();
    }
  }

  private void chat(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
  }

  private void step() {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> request();
      case 3, 4, 5 -> land();
      case 6, 7 -> text();
      case 8 -> press();
      case 9 -> alert(random.nextInt(4) == 0 ? AlertState.RESOLVED : AlertState.FIRING, 1);
      default -> forward(Duration.ofSeconds(5 + random.nextInt(120)));
    }
  }

  private void alert(AlertState state, int host) {
    String name = "erp-" + mark + "-" + host;
    Alert alert = Alert.of(state, "DB down").id(name).host(name).severity("critical").build();
    List<AlertResult> results = run(new AcceptAlerts(ORIGIN, List.of(alert), 0));
    IncidentNumber number = results.get(0).incident();
    if (number != null && !incidents.contains(number)) {
      incidents.add(number);
    }
  }

  /** The dispatcher takes some page and asks the carrier, who does what carriers do. */
  private void request() {
    if (offered.isEmpty()) {
      return;
    }
    Page page = offered.remove(random.nextInt(offered.size()));
    String token = mark + "-" + page.id() + "-" + page.attempt();
    if (!world.store().claim(page.id(), "n1", LoadedMatrices.sha256(token), now)) {
      return;
    }
    rules.leaves(page);
    tokens.put(page.id(), token);
    String sid = "SM" + mark + page.id();
    Delivery delivery =
        switch (random.nextInt(12)) {
          case 0 -> new Delivery.Refused("21610");
          case 1 -> new Delivery.Later("429");
          case 2 -> new Delivery.Unknown("no answer");
          default -> new Delivery.Accepted(sid);
        };
    boolean again = delivery instanceof Delivery.Later && page.attempt() < 2;
    var said = new SendOutcome.Said(page.text(), List.of(page.incident()), now);
    flying.add(new SendOutcome(page.id(), delivery, again, said));
    if (delivery instanceof Delivery.Accepted || delivery instanceof Delivery.Unknown) {
      reports(page, token, sid);
    }
  }

  private void reports(Page page, String token, String sid) {
    List<PageState> states =
        switch (random.nextInt(4)) {
          case 0 -> List.of(PageState.SENT, PageState.FAILED);
          case 1 -> List.of(PageState.SENT);
          case 2 ->
              page.channel() == Channel.VOICE
                  ? List.of(PageState.SENT, PageState.ANSWERED, PageState.FAILED)
                  : List.of(PageState.SENT, PageState.DELIVERED);
          default -> List.of(PageState.SENT, PageState.DELIVERED);
        };
    for (PageState state : states) {
      if (random.nextInt(5) > 0) {
        flying.add(new ReportPage(token, new PageReport(state, sid, null)));
      }
    }
  }

  /** Something that is on its way arrives; sometimes twice, and the second must change nothing. */
  private void land() {
    if (flying.isEmpty()) {
      return;
    }
    Command<?> command = flying.remove(random.nextInt(flying.size()));
    run(command);
    if (random.nextInt(4) == 0) {
      twice(command);
    }
  }

  private void text() {
    String phone = phone();
    String word = WORDS.get(random.nextInt(WORDS.size()));
    boolean numbered = !incidents.isEmpty() && random.nextInt(3) == 0;
    IncidentNumber number =
        numbered ? incidents.get(random.nextInt(incidents.size())) : new IncidentNumber(99_999);
    String body = numbered ? word + " " + number : word;
    TakeText text = new TakeText(mark + "-" + messages++, phone, body);
    boolean dies = dies(text);
    Optional<String> answer =
        rules.heard(phone, word, numbered ? number : null, () -> decide(text, !dies));
    if (dies) {
      restart();
    }
    if (dies || random.nextInt(3) == 0) {
      Object second = twice(text);
      rules.same(answer, second);
    }
  }

  private void press() {
    List<PageId> answerable = new ArrayList<>(tokens.keySet());
    if (answerable.isEmpty()) {
      return;
    }
    PageId page = answerable.get(random.nextInt(answerable.size()));
    String digit = String.valueOf(1 + random.nextInt(4));
    PressKey key = new PressKey(Objects.requireNonNull(tokens.get(page)), digit, Via.VOICE);
    boolean dies = dies(key);
    rules.pressed(page, () -> decide(key, !dies));
    if (dies) {
      restart();
    }
  }

  private String phone() {
    List<String> phones =
        incidents.stream()
            .flatMap(number -> pages(number).stream())
            .filter(page -> page.channel() == Channel.SMS)
            .map(Page::address)
            .distinct()
            .toList();
    return phones.isEmpty() || random.nextInt(10) == 0
        ? "+15005550" + (100 + random.nextInt(900))
        : phones.get(random.nextInt(phones.size()));
  }
}
