package nightbell;

import io.dropwizard.lifecycle.Managed;

/** Closes something when the service stops: first registered, last closed. */
record Closing(AutoCloseable resource) implements Managed {
  @Override
  public void stop() throws Exception {
    resource.close();
  }
}
