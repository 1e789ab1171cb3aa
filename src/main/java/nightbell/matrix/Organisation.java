package nightbell.matrix;

import nightbell.oncall.PersonId;

/** One side as the matrix names it; {@code desk} is the person who is told of breaches. */
public record Organisation(String name, PersonId desk) {}
