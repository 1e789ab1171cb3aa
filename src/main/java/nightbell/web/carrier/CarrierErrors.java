package nightbell.web.carrier;

import nightbell.engine.Fault;

/** What a carrier's error codes mean. */
@FunctionalInterface
public interface CarrierErrors {

  /** The code in plain words. */
  String words(int code);

  /** What kind of failure it stands for. */
  default Fault fault(int code) {
    return Fault.OTHER;
  }
}
