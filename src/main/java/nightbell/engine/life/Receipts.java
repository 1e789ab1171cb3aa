package nightbell.engine.life;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;

/** What became of a self-test's messages: a mail server takes one, a carrier delivers one. */
record Receipts(List<Page> pages) {
  Receipts {
    pages = List.copyOf(pages);
  }

  static Receipts of(List<Page> all) {
    return new Receipts(all.stream().filter(page -> page.kind() == PageKind.PAGE).toList());
  }

  boolean isAny() {
    return pages.stream().anyMatch(Receipts::isThere);
  }

  /** Whether each recipient has theirs. */
  boolean isComplete(List<String> recipients) {
    return recipients.stream()
        .allMatch(
            to ->
                pages.stream()
                    .anyMatch(page -> page.address().equalsIgnoreCase(to) && isThere(page)));
  }

  /** Which message cannot arrive any more, and why. */
  Optional<String> failure() {
    return pages.stream()
        .filter(page -> page.state() == PageState.FAILED || page.state() == PageState.UNKNOWN)
        .findFirst()
        .map(page -> word(page) + " failed: " + page.error());
  }

  /** How far it came, for one that is late. */
  String missing() {
    if (pages.isEmpty()) {
      return "it was taken, and no message was ordered when its deadline came";
    }
    return pages.stream()
        .filter(page -> !isThere(page))
        .findFirst()
        .map(
            page ->
                page.state() == PageState.SENT
                    ? word(page) + " was sent, and no receipt came: is NIGHTBELL_PUBLIC_URL right?"
                    : word(page) + " was not sent, it is " + page.state().wire())
        .orElse("a message was not ordered when its deadline came");
  }

  /** Whether a mail may not tell of it. */
  boolean isMailAffected() {
    return pages.isEmpty()
        || pages.stream().anyMatch(page -> page.channel() == Channel.EMAIL && !isThere(page));
  }

  private static boolean isThere(Page page) {
    return switch (page.state()) {
      case DELIVERED, ANSWERED -> true;
      case SENT -> page.channel() == Channel.EMAIL;
      default -> false;
    };
  }

  private static String word(Page page) {
    return "the "
        + (page.channel() == Channel.SMS ? "text" : page.channel().name().toLowerCase(Locale.ROOT));
  }
}
