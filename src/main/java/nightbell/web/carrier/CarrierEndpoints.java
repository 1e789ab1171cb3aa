package nightbell.web.carrier;

import com.codahale.metrics.MetricRegistry;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nightbell.engine.Clock;
import nightbell.engine.Engine;

/** Everything under {@code /twilio}, ready to be registered with Jersey. */
public final class CarrierEndpoints {
  private final List<Object> components;

  /**
   * Builds the endpoints.
   *
   * @param publicUrl the address that the carrier calls, as it signs it; asked at each request
   * @param errors a carrier's error code in plain words
   */
  public CarrierEndpoints(
      CarrierAccount account,
      Supplier<String> publicUrl,
      Engine engine,
      Clock clock,
      MetricRegistry metrics,
      IntFunction<String> errors) {
    PublicAddress address = new PublicAddress(publicUrl);
    Refusals refusals =
        new Refusals(engine, clock, metrics.meter("nightbell.carrier.signature-refused"));
    components =
        List.of(
            new SignatureFilter(account, address, refusals),
            new SmsResource(engine, new Reports(errors)),
            new VoiceResource(engine, new Reports(errors), address));
  }

  /** The filter and the resources. */
  public List<Object> components() {
    return components;
  }
}
