package nightbell.escalation.simulation;

import java.util.List;

/**
 * What a simulation gave.
 *
 * @param incidents in order of their numbers
 * @param decisions how many decisions were made and looked at
 * @param violations what must never happen and did, at most some hundred
 */
public record Outcome(List<Course> incidents, long decisions, List<Violation> violations) {
  public Outcome {
    incidents = List.copyOf(incidents);
    violations = List.copyOf(violations);
  }
}
