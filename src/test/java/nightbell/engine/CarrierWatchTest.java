package nightbell.engine;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who hears that a carrier does not work, how often, and that it is asked again. */
class CarrierWatchTest {
  private final Rig rig = new Rig();
  private final FakeCarrier twilio = new FakeCarrier("twilio", "Twilio", Channel.SMS);
  private final FakeCarrier mail = new FakeCarrier("smtp", "The mail server", Channel.EMAIL);
  private final CarrierWatch watch =
      new CarrierWatch(List.of(twilio, mail), rig.matrices, rig.notices, rig.engine);

  CarrierWatchTest() {
    rig.engine.add(watch);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void dead_carrier_alarms_both_desks_once_and_again_when_it_is_back() {
    twilio.outage = new Carrier.Outage(rig.now, "20003 the carrier refuses our credentials");
    rig.forward(ofSeconds(2));
    twilio.outage = new Carrier.Outage(twilio.outage.since(), "still the same");
    rig.forward(ofSeconds(2));

    assertThat(rig.email.notices)
        .extracting(Notice::address)
        .containsExactlyInAnyOrder("dana@harlow.example", "ruth@brightwater.example");
    assertThat(rig.email.notices).allMatch(notice -> notice.subject().contains("Twilio is down"));
    assertThat(rig.email.notices).allMatch(notice -> notice.text().contains("20003"));
    assertThat(rig.sms.notices).isEmpty();
    assertThat(watch.trouble()).hasValueSatisfying(w -> assertThat(w).contains("still the same"));
    rig.email.notices.clear();

    twilio.outage = null;
    rig.forward(ofSeconds(2));
    rig.forward(ofSeconds(2));

    assertThat(rig.email.notices).hasSize(2).allMatch(n -> n.subject().contains("works again"));
    assertThat(watch.trouble()).isEmpty();
  }

  @Test
  void dead_mail_server_alarms_the_desks_by_text_and_the_mail_waits_for_it() {
    rig.email.noticeAnswer = () -> new Delivery.Refused("out of use", Fault.DOWN);
    mail.outage = new Carrier.Outage(rig.now, "connection refused");
    rig.forward(ofSeconds(2));

    assertThat(rig.sms.notices)
        .extracting(Notice::address)
        .containsExactlyInAnyOrder("+13125550101", "+16145550114");
    assertThat(rig.sms.notices).allMatch(notice -> notice.text().length() <= 160);

    rig.email.notices.clear();
    rig.email.noticeAnswer = () -> new Delivery.Accepted("<taken@mail.example>");
    rig.forward(ofSeconds(61));
    assertThat(rig.email.notices).as("not given up").isNotEmpty();
  }

  @Test
  void carrier_out_of_use_is_asked_with_the_sweep_when_it_is_time() {
    twilio.outage = new Carrier.Outage(rig.now, "HTTP 503");
    rig.forward(ofSeconds(2));
    assertThat(twilio.probes).hasValue(0);
    twilio.due = true;
    rig.forward(ofSeconds(2));
    Rig.until(() -> twilio.probes.get() == 1);
  }

  private static final class FakeCarrier implements Carrier {
    private final String id;
    private final String name;
    private final Channel channel;
    private final AtomicInteger probes = new AtomicInteger();
    private volatile Carrier.@Nullable Outage outage;
    private volatile boolean due;

    FakeCarrier(String id, String name, Channel channel) {
      this.id = id;
      this.name = name;
      this.channel = channel;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean isOf(Channel asked) {
      return channel == asked;
    }

    @Override
    public Optional<Outage> outage() {
      return Optional.ofNullable(outage);
    }

    @Override
    public boolean isProbeDue() {
      return due;
    }

    @Override
    public void probe() {
      due = false;
      probes.incrementAndGet();
    }
  }
}
