package nightbell.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a number of responses came to.
 *
 * @param incidents how many incidents they belong to
 * @param responses how many promises to answer began
 * @param acknowledged how many were acknowledged
 * @param resolved how many incidents were resolved after them
 * @param byThemselves how many were over before a person answered
 * @param silenced how many a silence covered before a person answered
 * @param measure the clock of the times, null where there are none
 * @param acknowledge from the beginning of the response time to the acknowledgement
 * @param resolve from opening, or firing or going on again, to the resolving
 * @param breaches how many missed their target
 * @param causes of breaches; one may have several
 * @param escalated how many went past the first step before a person answered
 * @param unanswered how many ran out of their path
 * @param pages that asked for an answer and went out
 * @param wakeUps of people, between 22:00 and 07:00 in their own zone, once for each incident and
 *     night
 * @param flaps how often something fired again soon after it was resolved
 * @param gaps how often the matrix did not say whose it was
 */
public record Figures(
    int incidents,
    int responses,
    int acknowledged,
    int resolved,
    int byThemselves,
    int silenced,
    @Nullable Measure measure,
    Times acknowledge,
    Times resolve,
    Target target,
    int breaches,
    Map<Cause, Integer> causes,
    int escalated,
    int unanswered,
    int pages,
    int wakeUps,
    int flaps,
    int gaps) {}
