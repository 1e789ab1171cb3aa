package nightbell.web.page.account;

import java.util.List;
import nightbell.web.auth.Caller;
import nightbell.web.page.HtmlView;
import org.jspecify.annotations.Nullable;

/** Everybody who signs in, and the form that invites. */
public final class PeopleView extends HtmlView {
  private final Caller caller;
  private final List<PersonLine> people;
  private final List<String> clients;
  private final @Nullable String wrong;
  private final @Nullable String done;
  private final @Nullable String link;

  PeopleView(
      Caller caller,
      List<PersonLine> people,
      List<String> clients,
      @Nullable String wrong,
      @Nullable String done,
      @Nullable String link) {
    super("people.ftlh");
    this.caller = caller;
    this.people = List.copyOf(people);
    this.clients = List.copyOf(clients);
    this.wrong = wrong;
    this.done = done;
    this.link = link;
  }

  /** An account; {@code own} is the caller's. */
  public record PersonLine(
      String id,
      String name,
      String email,
      String role,
      String side,
      List<String> clients,
      String rights,
      String state,
      boolean secondStep,
      String signedIn,
      boolean own) {
    public PersonLine {
      clients = List.copyOf(clients);
    }
  }

  public List<PersonLine> people() {
    return people;
  }

  /** The clients whose data may be given. */
  public List<String> clients() {
    return clients;
  }

  public List<String> roles() {
    return Choices.roles(caller.rights().role());
  }

  public List<String> sides() {
    return Choices.sides(caller.rights().side());
  }

  public boolean allClients() {
    return caller.rights().seesAll();
  }

  public String csrf() {
    return caller.csrf();
  }

  public @Nullable String wrong() {
    return wrong;
  }

  public @Nullable String done() {
    return done;
  }

  /** The link of an invitation, shown this once, or null. */
  public @Nullable String link() {
    return link;
  }
}
