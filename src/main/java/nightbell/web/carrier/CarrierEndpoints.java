package nightbell.web.carrier;

import com.codahale.metrics.MetricRegistry;
import java.util.List;
import java.util.function.Supplier;
import nightbell.engine.Clock;
import nightbell.engine.Engine;

/** Everything under {@code /twilio}, ready to be registered with Jersey. */
public final class CarrierEndpoints {
  private final List<Object> components;

  /** The endpoints of one account. */
  public CarrierEndpoints(
      CarrierAccount account,
      Supplier<String> publicUrl,
      Engine engine,
      Clock clock,
      MetricRegistry metrics,
      CarrierErrors errors) {
    this(List.of(account), publicUrl, engine, clock, metrics, errors);
  }

  /**
   * Builds the endpoints.
   *
   * @param accounts whose requests are believed
   * @param publicUrl the address that the carrier calls, as it signs it; asked at each request
   * @param errors what the carrier's error codes mean
   */
  public CarrierEndpoints(
      List<CarrierAccount> accounts,
      Supplier<String> publicUrl,
      Engine engine,
      Clock clock,
      MetricRegistry metrics,
      CarrierErrors errors) {
    PublicAddress address = new PublicAddress(publicUrl);
    Refusals refusals =
        new Refusals(engine, clock, metrics.meter("nightbell.carrier.signature-refused"));
    components =
        List.of(
            new SignatureFilter(accounts, address, refusals),
            new SmsResource(engine, new Reports(errors)),
            new VoiceResource(engine, new Reports(errors), address));
  }

  /** The filter and the resources. */
  public List<Object> components() {
    return components;
  }
}
