package nightbell.engine;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import nightbell.alert.Alert;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.escalation.Event;
import nightbell.escalation.State;
import nightbell.escalation.Via;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine while database, carriers and single records fail under it. */
class TroubledNightTest {
  private static final After NO_EFFECT =
      new After() {
        @Override
        public void counted(IntakeCount count) {}

        @Override
        public void wake(IncidentNumber incident, @Nullable Instant at) {}

        @Override
        public void send(Page page) {}

        @Override
        public void recall(Page page) {}
      };

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void outage_of_a_minute_delays_what_was_due_and_loses_none_of_it() {
    rig.fires("erp-db-1", "critical");
    rig.store.gone(true);
    rig.forward(ofSeconds(61));
    assertThat(rig.voice.news()).isEmpty();

    rig.store.gone(false);
    rig.forward(ofSeconds(2));

    assertThat(rig.voice.news()).containsExactly("page tomas");
  }

  @Test
  void page_whose_claim_failed_is_sent_once_the_database_is_back() {
    rig.store.failClaims(true);
    rig.fires("erp-db-1", "critical");
    assertThat(rig.sms.news()).isEmpty();

    rig.store.failClaims(false);
    rig.forward(ofSeconds(2));

    assertThat(rig.sms.news()).contains("page tomas");
  }

  @Test
  void outcome_that_could_not_be_recorded_is_recorded_later_and_the_page_not_sent_again()
      throws Exception {
    rig.sms.hold();
    var accepted = rig.engine.accept(Rig.HARLOW, "t", List.of(Rig.alert("erp-db-1", "critical")));
    int number = Objects.requireNonNull(Rig.get(accepted).get(0).incident()).value();
    rig.sms.awaitAsked();
    rig.store.gone(true);
    rig.sms.release();
    Rig.until(() -> rig.engine.trouble().isPresent());
    rig.store.gone(false);
    Rig.until(
        () -> {
          rig.engine.sweep();
          return rig.engine.isIdle();
        });

    assertThat(rig.pages(number)).allMatch(page -> page.state() == PageState.SENT);
    assertThat(rig.sms.pages).as("each sent once").hasSize(2);
  }

  @Test
  void carrier_library_that_throws_an_error_loses_no_page_and_hurries() {
    rig.sms.answers(
        page -> {
          throw new NoClassDefFoundError("com/twilio/Nothing");
        });
    int number = rig.fires("erp-db-1", "critical");

    assertThat(rig.voice.news()).contains("page tomas");
    assertThat(rig.pages(number)).noneMatch(page -> page.state() == PageState.SENDING);
  }

  @Test
  void decision_that_overflows_the_stack_spoils_only_itself_and_health_tells() throws Exception {
    Works works = new Works(() -> rig.now, new Rules(rig.matrices), new PageWords(), NO_EFFECT);
    Committer committer = new Committer(rig.store, works, () -> rig.now, 10);
    var bad = committer.submit(new Deep());
    var good =
        committer.submit(
            new AcceptAlerts(
                new Origin(Rig.HARLOW, "t", "", ""),
                List.of(Rig.alert("erp-db-1", "critical")),
                0));
    committer.start();

    assertThatThrownBy(() -> Rig.get(bad)).hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(Rig.get(good)).hasSize(1);
    Rig.until(committer::idle);
    assertThat(committer.trouble()).hasValueSatisfying(w -> assertThat(w).contains("too deep"));
    rig.now = rig.now.plus(ofMinutes(3));
    assertThat(committer.trouble()).isEmpty();
    committer.stop();
  }

  @Test
  void disk_that_cannot_be_forced_fails_the_answer_but_decides_nothing_twice() {
    int number = rig.fires("erp-db-1", "critical");
    rig.sms.news();
    rig.store.failSyncs(1);

    Event escalate = new Event.Escalate(Actor.ADMIN, Via.API);
    assertThatThrownBy(() -> Rig.get(rig.engine.act(new IncidentNumber(number), escalate)))
        .hasMessageContaining("maybe not on the disk");
    rig.settle();

    assertThat(rig.timeline(number)).filteredOn("escalated"::equals).hasSize(1);
    assertThat(rig.voice.news()).containsExactly("page priya");
  }

  @Test
  void body_whose_disk_cannot_be_forced_counts_no_alert_twice() {
    rig.fires("erp-db-1", "critical");
    rig.store.failSyncs(1);
    Alert again = Rig.alert("erp-db-1", "critical");
    Alert other = Rig.alert("erp-db-2", "critical");

    assertThatThrownBy(() -> Rig.get(rig.engine.accept(Rig.HARLOW, "t", List.of(again, other))))
        .hasMessageContaining("maybe not on the disk");
    rig.settle();

    assertThat(rig.incident(101).repeats()).isEqualTo(1);
    assertThat(rig.incident(102).repeats()).isZero();
  }

  @Test
  void whoever_takes_an_answer_slowly_holds_up_nobody() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    var unused =
        rig.engine
            .accept(Rig.HARLOW, "slow", List.of(Rig.alert("erp-db-1", "critical")))
            .thenAccept(
                done -> {
                  try {
                    slow.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });

    assertThat(rig.fires("erp-db-2", "critical")).isEqualTo(102);
    slow.countDown();
  }

  @Test
  void alert_whose_incident_cannot_be_read_opens_another_and_keeps_none_of_its_body_from_anyone() {
    int poisoned = rig.fires("erp-db-1", "critical");
    rig.spoil(poisoned);
    rig.forward(ofSeconds(60));

    List<IncidentNumber> opened =
        rig.fires(Rig.alert("erp-db-1", "critical"), Rig.alert("erp-db-2", "critical"));

    assertThat(opened).extracting(IncidentNumber::value).containsExactly(102, 103);
    assertThat(rig.incident(102).state()).isEqualTo(State.OPEN);
    assertThat(rig.incident(103).state()).isEqualTo(State.OPEN);
    assertThat(rig.timeline(poisoned)).contains("set-aside");
  }

  @Test
  void incident_that_cannot_be_decided_is_set_aside_after_its_third_wake_up_and_let_go_on() {
    int bad = rig.fires("erp-db-1", "critical");
    rig.rewrite(bad, "\"matrixVersion\":1", "\"matrixVersion\":999");
    for (int i = 0; i < 4; i++) {
      rig.forward(ofSeconds(61));
    }
    assertThat(rig.database.setAsides().all()).extracting(SetAside::id).containsExactly("" + bad);
    assertThat(rig.store.due(rig.now, 10)).isEmpty();
    rig.voice.news();

    rig.rewrite(bad, "\"matrixVersion\":999", "\"matrixVersion\":1");
    assertThat(Rig.get(rig.engine.goOn(new IncidentNumber(bad), Actor.ADMIN))).isTrue();
    rig.forward(ofSeconds(2));

    assertThat(rig.timeline(bad)).contains("set-aside", "went-on");
    assertThat(rig.voice.news()).isNotEmpty();
    assertThat(rig.database.setAsides().all()).isEmpty();
  }

  @Test
  void one_incident_that_cannot_be_read_keeps_its_phone_from_no_other() {
    int poisoned = rig.fires("erp-db-1", "critical");
    int good = rig.fires("erp-db-2", "critical");
    rig.forward(ofSeconds(2));
    rig.spoil(poisoned);

    assertThat(rig.texts(Rig.TOMAS, good + " 1")).contains("is yours");
    assertThat(rig.incident(good).state()).isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void one_page_row_that_cannot_be_read_keeps_no_incident_from_being_woken() {
    int number = rig.fires("erp-db-1", "critical");
    rig.store.badPageRow = true;

    rig.forward(ofSeconds(60));

    assertThat(rig.voice.news()).containsExactly("page tomas");
    assertThat(rig.incident(number).nextAt()).isAfter(rig.now);
  }

  @Test
  void sweep_that_keeps_failing_and_timers_that_stopped_show_in_health() {
    rig.forward(ofSeconds(2));
    assertThat(rig.engine.trouble()).isEmpty();

    rig.store.badPageRow = true;
    rig.forward(ofSeconds(2));
    rig.forward(ofSeconds(61));
    assertThat(rig.engine.trouble()).hasValueSatisfying(w -> assertThat(w).contains("sweep"));

    rig.store.badPageRow = false;
    rig.forward(ofSeconds(2));
    assertThat(rig.engine.trouble()).isEmpty();
    rig.timers.close();
    assertThat(rig.engine.trouble()).hasValueSatisfying(w -> assertThat(w).contains("wake-ups"));
  }

  @Test
  void request_that_hangs_shows_in_health() throws Exception {
    rig.voice.hold();
    var unused = rig.engine.accept(Rig.HARLOW, "t", List.of(Rig.alert("fw-1", "critical")));
    Rig.until(() -> !rig.sms.pages.isEmpty());
    rig.now = rig.now.plus(ofSeconds(60));
    rig.engine.sweep();
    rig.voice.awaitAsked();

    rig.now = rig.now.plus(ofSeconds(61));
    rig.engine.sweep();

    Rig.until(() -> rig.engine.trouble().filter(w -> w.contains("way out")).isPresent());
  }

  @Test
  void carrier_that_takes_nothing_shows_in_health_until_it_does() {
    rig.sms.answers(page -> new Delivery.Refused("20003 the carrier refuses our credentials"));
    rig.fires("erp-db-1", "critical");
    rig.fires("erp-db-2", "critical");
    assertThat(rig.engine.carrierTrouble()).as("two numbers only").isEmpty();
    rig.fires("pc-1", "critical");
    rig.forward(ofMinutes(16));
    assertThat(rig.engine.carrierTrouble())
        .hasValueSatisfying(words -> assertThat(words).startsWith("Texts").contains("20003"));

    rig.sms.answers(page -> new Delivery.Accepted("SM1"));
    rig.fires("erp-db-3", "critical");
    assertThat(rig.engine.carrierTrouble()).isEmpty();
  }

  /** A command whose decision no stack is deep enough for. */
  private record Deep() implements Command<Boolean> {
    @Override
    public Boolean run(Work work) {
      throw new StackOverflowError("deep");
    }

    @Override
    public boolean promises() {
      return false;
    }

    @Override
    public String words() {
      return "too deep";
    }
  }
}
