package nightbell.engine;

import java.util.List;

/** By whom messages leave, how fast, and what wakes those that wait for their turn. */
public record Outlet(List<Sender> senders, Pace pace, Alarm alarm) {
  public Outlet {
    senders = List.copyOf(senders);
  }
}
