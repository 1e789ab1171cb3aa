package nightbell.matrix.lint;

/** Paths whose first step means nobody at some instant, also after rounds that nobody answered. */
final class EmptySteps implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    for (Stand stand : ground.stands()) {
      Crew crew = stand.crew();
      if (crew.people().get(0).isEmpty()) {
        into.error(
            "empty-step",
            crew.stepSubject(0),
            "The first page goes to nobody: at times there is nobody in " + crew.stepCalled(0),
            "An alert on " + ground.when(stand.moment()) + " pages nobody in that step",
            "Let the schedule begin earlier, or name a person in the step as well");
      }
    }
  }
}
