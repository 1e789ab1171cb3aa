package nightbell.engine.rota;

import java.util.List;
import nightbell.alert.ClientId;
import nightbell.matrix.Client;
import nightbell.oncall.Duty;
import nightbell.oncall.Person;

/**
 * A duty with the person who has it and the clients it is for: several where they share the
 * schedule.
 */
public record Stint(Duty duty, Person person, List<Client> clients) {
  public Stint {
    clients = List.copyOf(clients);
  }

  /** Whether it is for this client. */
  public boolean isFor(ClientId client) {
    return clients.stream().anyMatch(one -> one.id().equals(client));
  }
}
