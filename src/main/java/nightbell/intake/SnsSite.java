package nightbell.intake;

import java.io.IOException;
import java.net.URI;

/** Amazon's notification service as seen from here; addresses are checked before they come here. */
interface SnsSite {
  /** The certificate at this address, as PEM or DER. */
  byte[] certificate(URI address) throws IOException;

  /** Confirms a subscription by fetching this address. */
  void confirm(URI address) throws IOException;
}
