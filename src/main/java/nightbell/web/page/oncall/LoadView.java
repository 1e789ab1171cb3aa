package nightbell.web.page.oncall;

import java.util.List;
import nightbell.web.page.Choice;
import nightbell.web.page.HtmlView;

/** What being on call costs each person. */
public final class LoadView extends HtmlView {
  private final List<Choice> clients;
  private final String name;
  private final int days;
  private final List<LoadLine> past;
  private final List<LoadLine> ahead;

  LoadView(List<Choice> clients, String name, int days, List<LoadLine> past, List<LoadLine> ahead) {
    super("load.ftlh");
    this.clients = List.copyOf(clients);
    this.name = name;
    this.days = days;
    this.past = List.copyOf(past);
    this.ahead = List.copyOf(ahead);
  }

  public List<Choice> clients() {
    return clients;
  }

  /** The client's name. */
  public String name() {
    return name;
  }

  public int days() {
    return days;
  }

  public List<LoadLine> past() {
    return past;
  }

  public List<LoadLine> ahead() {
    return ahead;
  }
}
