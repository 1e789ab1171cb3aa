package nightbell.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All mailboxes by address, whatever its letter case, and the mails in them. To be used with the
 * turn held.
 */
final class Mailboxes {
  private final Map<String, String> owners = new LinkedHashMap<>();
  private final Kept<Mail> kept = new Kept<>(mail -> true);

  void register(String address, String owner) {
    owners.put(plain(address), owner);
  }

  void take(Mail mail) {
    owners.putIfAbsent(plain(mail.to()), "");
    kept.add(mail.id(), mail);
  }

  /** The mails to this address, oldest first; all mails if none is named. */
  List<Mail> of(@Nullable String address) {
    return kept.all(mail -> address == null || plain(mail.to()).equals(plain(address)));
  }

  /** Each address with its owner's name, which is empty if nobody said whose it is. */
  Map<String, String> owners() {
    return Map.copyOf(owners);
  }

  List<String> addresses() {
    return List.copyOf(owners.keySet());
  }

  private static String plain(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
