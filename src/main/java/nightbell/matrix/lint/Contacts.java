package nightbell.matrix.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightbell.matrix.lint.Facts.Contact;

/** Contacts that are paged, but from which nobody has answered, ever or for long. */
final class Contacts implements Check {
  private static final Duration FRESH = Duration.ofDays(90);

  @Override
  public void look(Ground ground, Findings into) {
    Set<Contact> used = used(ground);
    old(ground, used, ground.facts().confirmed())
        .forEach(
            contact ->
                into.warning(
                    "unverified",
                    subject(contact),
                    "Nobody knows whether " + words(contact) + " still reaches them",
                    last(ground, contact, ground.facts().confirmed(), "answered by it"),
                    "Send a test page, and let " + contact.person() + " answer it"));
    if (isUndrilled(ground, used)) {
      into.warning(
          "drill",
          "people",
          "No drill was ever answered, by anybody on any channel",
          "The first page at night may be the first that a phone gets",
          "Run a drill, and let everybody answer it");
      return;
    }
    old(ground, used, ground.facts().drilled())
        .forEach(
            contact ->
                into.warning(
                    "drill",
                    subject(contact),
                    "No drill was answered by " + words(contact) + " in 90 days",
                    last(ground, contact, ground.facts().drilled(), "answered a drill by it"),
                    "Run a drill, and let " + contact.person() + " answer it"));
  }

  /** Where nobody was ever drilled one finding says so, not one for each of them. */
  private static boolean isUndrilled(Ground ground, Set<Contact> used) {
    return !used.isEmpty()
        && ground
            .facts()
            .drilled()
            .filter(answered -> used.stream().noneMatch(answered::containsKey))
            .isPresent();
  }

  private static Set<Contact> used(Ground ground) {
    Set<Contact> used = new LinkedHashSet<>();
    for (Stand stand : ground.stands()) {
      Crew crew = stand.crew();
      for (int at = 0; at < crew.steps().size(); at++) {
        int step = at;
        crew.people()
            .get(step)
            .forEach(
                person ->
                    crew.usable(step, person)
                        .forEach(channel -> used.add(new Contact(person.id(), channel))));
      }
    }
    return used;
  }

  private static Set<Contact> old(
      Ground ground, Set<Contact> used, Optional<Map<Contact, Instant>> known) {
    Set<Contact> old = new LinkedHashSet<>();
    known.ifPresent(
        answered -> {
          Instant since = ground.now().minus(FRESH);
          used.stream()
              .filter(contact -> answered.getOrDefault(contact, Instant.MIN).isBefore(since))
              .forEach(old::add);
        });
    return old;
  }

  private static String last(
      Ground ground, Contact contact, Optional<Map<Contact, Instant>> known, String done) {
    return known
        .map(answered -> answered.get(contact))
        .map(at -> contact.person() + " last " + done + " on " + ground.when(at))
        .orElse(contact.person() + " never " + done);
  }

  private static String subject(Contact contact) {
    return "people." + contact.person() + "." + Say.lower(contact.channel());
  }

  private static String words(Contact contact) {
    return contact.person() + " by " + Say.lower(contact.channel());
  }
}
