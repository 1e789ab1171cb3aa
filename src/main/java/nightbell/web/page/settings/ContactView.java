package nightbell.web.page.settings;

import java.util.Arrays;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.web.page.Choice;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Reach;
import nightbell.web.page.Sight;

/** One person who can be paged: a form for a test page, and what became of the last ones. */
public final class ContactView extends HtmlView {
  private final SettingsDesk desk;
  private final Sight sight;
  private final Matrix matrix;
  private final Person person;

  ContactView(SettingsDesk desk, Sight sight, Matrix matrix, Person person) {
    super("contact.ftlh");
    this.desk = desk;
    this.sight = sight;
    this.matrix = matrix;
    this.person = person;
  }

  public String csrf() {
    return sight.caller().csrf();
  }

  public String name() {
    return person.name();
  }

  public String role() {
    return person.role();
  }

  /** Where this page is. */
  public String path() {
    return "/settings/contacts/" + matrix.client().id() + "/" + person.id();
  }

  /** The channels that the person has. */
  public List<Choice> channels() {
    return Arrays.stream(Channel.values())
        .filter(channel -> person.address(channel) != null)
        .map(channel -> Choice.of(channel.name(), Reach.word(channel)))
        .toList();
  }

  public TestsView tests() {
    return new TestsView(desk, matrix, person);
  }
}
