package nightbell.web.page;

import java.util.List;

/**
 * What an incident's page shows of the morning after, all in words; what nobody said is empty.
 *
 * @param causes the causes to choose from: what people read, and the name on the wire
 * @param people who may write and see to things: name and id
 * @param over whether the incident is over, so that its review can be held
 */
public record MorningView(
    String cause,
    String worth,
    String wentWell,
    String toImprove,
    String reviewed,
    boolean over,
    List<FollowUpLine> followUps,
    List<Fact> causes,
    List<Fact> people) {
  public MorningView {
    followUps = List.copyOf(followUps);
    causes = List.copyOf(causes);
    people = List.copyOf(people);
  }

  /** A follow-up as lists show it, all in words; {@code state} is open, overdue or closed. */
  public record FollowUpLine(
      String id,
      String incident,
      String text,
      String owner,
      String due,
      String state,
      String outcome) {}
}
