package nightbell.web.page.matrix;

import java.util.List;
import nightbell.web.page.HtmlView;

/** The clients that have a matrix, or the sentence that none has. */
public final class ClientsView extends HtmlView {
  private final List<Heading> clients;

  ClientsView(List<Heading> clients) {
    super("clients.ftlh");
    this.clients = List.copyOf(clients);
  }

  public List<Heading> clients() {
    return clients;
  }
}
