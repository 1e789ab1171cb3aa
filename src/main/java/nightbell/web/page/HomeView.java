package nightbell.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nightbell.escalation.State;
import org.jspecify.annotations.Nullable;

/** The first page: incidents by what is to be done about them, and what else is so tonight. */
public final class HomeView extends HtmlView {
  private final Moment moment;
  private final Map<State, Integer> counts;
  private final List<Group> groups;
  private final List<OfClient> clients;
  private final List<Attention.Point> points;
  private final List<MorningView.FollowUpLine> followUps;
  private final String publicUrl;
  private final @Nullable String key;

  HomeView(
      Moment moment,
      Map<State, Integer> counts,
      List<Group> groups,
      List<OfClient> clients,
      List<Attention.Point> points,
      List<MorningView.FollowUpLine> followUps,
      String publicUrl,
      @Nullable String key) {
    super("home.ftlh");
    this.moment = moment;
    this.counts = Map.copyOf(counts);
    this.groups = List.copyOf(groups);
    this.clients = List.copyOf(clients);
    this.points = List.copyOf(points);
    this.followUps = List.copyOf(followUps);
    this.publicUrl = publicUrl;
    this.key = key;
  }

  /** The trail's end and the time as the page was made: its reader hears what comes after. */
  record Moment(long after, Instant now) {}

  /**
   * Incidents of one kind under their heading; never none.
   *
   * @param state the state's name
   * @param count how many there are, of which {@code lines} are the first
   */
  public record Group(String title, String state, int count, List<IncidentLine> lines) {
    public Group {
      lines = List.copyOf(lines);
    }

    /** How many are not shown. */
    public int more() {
      return count - lines.size();
    }
  }

  /**
   * A client's part of the night.
   *
   * @param path of its matrix's page
   * @param nights the nights to come, or null while they are worked out
   */
  public record OfClient(
      String name,
      String path,
      String zone,
      List<Duty.Line> duty,
      @Nullable List<Nights.Night> nights) {}

  /** The number of the trail's last event. */
  public String after() {
    return Long.toString(moment.after());
  }

  /** The time in ISO-8601. */
  public String now() {
    return moment.now().toString();
  }

  /** Whether nothing is open. */
  public boolean quiet() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() == 0;
  }

  /** How many incidents nobody has acknowledged. */
  public int open() {
    return counts.getOrDefault(State.OPEN, 0);
  }

  /** How many incidents are in the state of this name. */
  public int count(String state) {
    return counts.getOrDefault(State.valueOf(state), 0);
  }

  public List<Group> groups() {
    return groups;
  }

  public List<OfClient> clients() {
    return clients;
  }

  /** What else asks for attention, the worst first. */
  public List<Attention.Point> points() {
    return points;
  }

  /** What is to be done because of incidents, the first to be due first. */
  public List<MorningView.FollowUpLine> followUps() {
    return followUps;
  }

  public String publicUrl() {
    return publicUrl;
  }

  /** An intake key to show in the example, or null. */
  public @Nullable String key() {
    return key;
  }
}
