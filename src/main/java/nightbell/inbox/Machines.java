package nightbell.inbox;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nightbell.inbox.InboundMail.Author;

/** Tells mails that machines wrote from those of people, by what RFC 3834 and practice know. */
final class Machines {
  private static final Set<String> BULK =
      Set.of("bulk", "auto_reply", "auto-reply", "list", "junk");
  private static final List<String> MARKS =
      List.of(
          "X-Autoreply",
          "X-Autorespond",
          "X-Autoresponder",
          "X-Auto-Response-Suppress",
          "X-Mail-Autoreply",
          "X-Failed-Recipients");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?i)\\s*(?:out of (?:the )?office|automatic reply|auto(?:matic)?[ -]?(?:reply|response)"
              + "|auto:|ooo\\b|away from|on (?:vacation|leave|holiday)|abwesen|automatische antwort"
              + "|r[ée]ponse automatique|absence|respuesta autom|risposta automatica"
              + "|automatisch antwoord|afwezig|autosvar|resposta autom).*");
  private static final Pattern ABSENT =
      Pattern.compile(
          "(?is).*\\b(?:out of (?:the )?(?:office|country)|ooo\\b|vacation|annual leave|on leave"
              + "|parental leave|holiday|away from|away until|currently away|abwesen|urlaub|absen"
              + "|fuera de la oficina|vakantie|afwezig|ferie|congé|cong\\u00e9s).*");
  private static final int READ = 2000;

  private Machines() {}

  static Author author(Headers headers, String from, String subject, String text)
      throws MessagingException {
    boolean named = SUBJECT.matcher(subject).matches();
    if (!named && !isMarked(headers, from)) {
      return Author.PERSON;
    }
    String words = subject + "\n" + text.substring(0, Math.min(READ, text.length()));
    boolean answers = named || isAnswer(headers);
    return answers && ABSENT.matcher(words).matches() ? Author.OUT_OF_OFFICE : Author.MACHINE;
  }

  /** Whether a mail server wrote it about a mail that it could not deliver. */
  static boolean isServer(Headers headers, String from) throws MessagingException {
    String type = headers.first("Content-Type").toLowerCase(Locale.ROOT);
    boolean report = type.startsWith("multipart/report") && !type.contains("disposition");
    String box = from.substring(0, Math.max(0, from.indexOf('@')));
    return report || box.equals("mailer-daemon") || box.equals("postmaster");
  }

  private static boolean isMarked(Headers headers, String from) throws MessagingException {
    for (String mark : MARKS) {
      if (headers.has(mark)) {
        return true;
      }
    }
    String submitted = submitted(headers);
    return (!submitted.isEmpty() && !submitted.startsWith("no"))
        || BULK.contains(headers.first("Precedence").toLowerCase(Locale.ROOT))
        || headers.first("Return-Path").replace(" ", "").equals("<>")
        || headers.first("Content-Type").toLowerCase(Locale.ROOT).startsWith("multipart/report")
        || from.isEmpty()
        || isServer(headers, from);
  }

  private static boolean isAnswer(Headers headers) throws MessagingException {
    return submitted(headers).startsWith("auto-replied")
        || headers.has("X-Autoreply")
        || headers.has("X-Autorespond")
        || headers.first("Precedence").toLowerCase(Locale.ROOT).startsWith("auto");
  }

  private static String submitted(Headers headers) throws MessagingException {
    return headers.first("Auto-Submitted").toLowerCase(Locale.ROOT);
  }
}
