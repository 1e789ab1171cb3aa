package nightbell;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nightbell.engine.Carrier;
import nightbell.engine.Clock;
import nightbell.engine.KeyUses;
import nightbell.engine.LiveEngine;
import nightbell.engine.Matrices;
import nightbell.engine.reach.Drills;
import nightbell.engine.report.ResponseReports;
import nightbell.engine.rota.LiveRota;
import nightbell.engine.rota.Loads;
import nightbell.practice.PracticeSettings;
import nightbell.store.Database;
import nightbell.web.api.BackupResource;
import nightbell.web.page.Fact;
import nightbell.web.page.record.RecordDesk;
import nightbell.web.page.settings.SettingsDesk;
import nightbell.web.seen.Seen;
import org.jspecify.annotations.Nullable;

/** Puts together the pages that people work with by day: on call, record, settings. */
record DayPages(
    NightbellConfiguration configuration,
    Database database,
    Matrices matrices,
    LiveRota rota,
    Carriers carriers,
    Seen seen,
    Clock clock) {

  /** What to register, with the backup that the API gives as well. */
  List<Object> resources(LiveEngine engine, KeyUses uses, Drills drills) {
    BackupResource backup = new Backups(configuration, database, engine, clock).resource();
    List<Object> all = new ArrayList<>(List.of(backup));
    all.addAll(new Rotas(matrices, rota, database, seen, clock, publicUrl()).pages());
    all.addAll(record().resources());
    all.addAll(settings(uses, drills, backup).resources());
    return all;
  }

  private RecordDesk record() {
    return new RecordDesk(
        matrices,
        database.trail(),
        database.records(),
        new ResponseReports(database.histories(), matrices, database.asks(), clock),
        new Loads(matrices, rota, database.pageTimes()),
        clock);
  }

  private SettingsDesk settings(KeyUses uses, Drills drills, BackupResource backup) {
    return new SettingsDesk(
        matrices,
        database.register(),
        database.records(),
        uses,
        database.asks(),
        drills,
        backup,
        carriers.watched().stream()
            .map(carrier -> new SettingsDesk.Sending(carrier, from(carrier)))
            .toList(),
        facts(),
        clock,
        publicUrl());
  }

  private URI publicUrl() {
    return URI.create(configuration.publicUrl());
  }

  private String from(Carrier carrier) {
    boolean practice = carriers.isPractice();
    return switch (carrier.id()) {
      case "twilio" -> practice ? PracticeSettings.NUMBER : from(configuration.twilio());
      case "twilio-standby" ->
          practice ? PracticeSettings.STANDBY_NUMBER : from(configuration.twilioStandby());
      default -> carriers.mail().address();
    };
  }

  private static String from(NightbellConfiguration.Twilio twilio) {
    String service = twilio.messagingServiceSid();
    String number = String.valueOf(twilio.from());
    return service == null || service.isBlank() ? number : number + ", texts by " + service;
  }

  private List<Fact> facts() {
    var retention = configuration.retention().policy();
    WatchSettings.Beat beat = configuration.heartbeat();
    return List.of(
        new Fact("Words of alerts, pages, mails", kept(retention.details())),
        new Fact("Words of the record", kept(retention.record())),
        new Fact(
            "Heartbeat",
            beat.isOn() ? "every " + beat.every() + " to " + beat.address().getHost() : "none"),
        new Fact(
            "Self-test mails",
            configuration.selfTest().recipients().isEmpty()
                ? "nobody named"
                : String.join(", ", configuration.selfTest().recipients())),
        new Fact(
            "A new matrix version needs",
            configuration.signoff() == NightbellConfiguration.Signoff.BOTH
                ? "both sides' signatures"
                : "no signatures"),
        new Fact("Test pages", configuration.drills().off() ? "none by themselves" : "by day"),
        new Fact("Public address", configuration.publicUrl()));
  }

  private static String kept(@Nullable Duration length) {
    return length == null ? "kept for ever" : "removed after " + length.toDays() + " days";
  }
}
