package nightbell.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import nightbell.FreePort;
import nightbell.inbox.InboxSettings.Protection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox against a real IMAP server: the poll, IDLE, restarts, and mails that are poison. */
class InboxTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofHours(1);
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

  private final Room room = new Room();
  private GreenMailUser user;

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void empty() throws FolderException {
    SERVER.purgeEmailFromAllMailboxes();
    user = SERVER.setUser("bell@pager.example", "bell", "pass");
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void unseen_mails_are_handled_in_order_and_flagged_and_seen_ones_left_alone() throws Exception {
    deliver("1 old").getFlags();
    folder().getMessages().get(0).setFlag(Flags.Flag.SEEN, true);
    deliver("first");
    deliver("second");
    Inbox inbox = started(pace(LONG, LONG));
    assertThat(room.engine.next()).endsWith("first");
    assertThat(room.engine.next()).endsWith("second");
    inbox.stop();
    assertThat(room.engine.isEmpty()).isTrue();
    assertThat(folder().getUnseenCount()).isZero();
  }

  @Test
  void a_new_mail_is_told_by_idle_long_before_the_next_poll() throws Exception {
    deliver("before");
    Inbox inbox = started(pace(LONG, LONG));
    assertThat(room.engine.next()).endsWith("before");
    for (int i = 0; i < 3; i++) {
      deliver("news " + i);
      assertThat(room.engine.next()).endsWith("news " + i);
    }
    assertThat(inbox.trouble()).isEmpty();
    inbox.stop();
  }

  @Test
  void the_poll_finds_what_idle_does_not_tell_and_waiting_is_renewed() throws Exception {
    Inbox inbox = started(pace(SHORT, SHORT));
    for (int i = 0; i < 5; i++) {
      deliver("poll " + i);
      assertThat(room.engine.next()).endsWith("poll " + i);
    }
    inbox.stop();
  }

  @Test
  void after_a_restart_nothing_is_handled_again_also_if_its_flag_is_lost() throws Exception {
    deliver("once");
    Inbox first = started(pace(LONG, LONG));
    assertThat(room.engine.next()).endsWith("once");
    first.stop();
    folder().getMessages().get(0).setFlag(Flags.Flag.SEEN, false);
    deliver("later");
    folder().getMessages().get(1).setFlag(Flags.Flag.SEEN, true);
    Inbox second = started(pace(LONG, LONG));
    assertThat(room.engine.next()).endsWith("later");
    second.stop();
    assertThat(room.engine.isEmpty()).isTrue();
  }

  @Test
  void a_poisoned_mail_is_set_aside_after_three_tries_and_blocks_nothing() throws Exception {
    deliver("poison");
    deliver("after it");
    Inbox inbox = started(pace(LONG, LONG));
    assertThat(room.engine.next()).endsWith("after it");
    inbox.stop();
    assertThat(room.engine.tries).isEqualTo(3);
    assertThat(room.rejected()).hasSize(1).first().asString().contains("UID");
  }

  @Test
  void a_connection_that_is_lost_again_and_again_sets_no_mail_aside() throws Exception {
    deliver("slow but whole");
    Inbox inbox = started(pace(SHORT, LONG));
    assertThat(room.engine.next()).endsWith("slow but whole");
    inbox.stop();
    assertThat(room.engine.tries).isEqualTo(6);
    assertThat(room.rejected()).isEmpty();
  }

  @Test
  void an_error_ends_neither_the_poll_nor_the_mails_behind_it() throws Exception {
    deliver("too deep");
    deliver("after it");
    Inbox inbox = started(pace(SHORT, LONG));
    assertThat(room.engine.next()).endsWith("after it");
    inbox.stop();
    assertThat(room.engine.tries).isEqualTo(3);
    assertThat(room.rejected()).hasSize(1);
  }

  @Test
  void a_mail_to_a_key_that_cannot_be_handled_is_raised_from_its_headers() throws Exception {
    room.source("nas-7f3a");
    deliver("bell+nas-7f3a@pager.example", "poison");
    Inbox inbox = started(pace(LONG, LONG));
    assertThat(room.engine.next()).isEqualTo("alert FIRING DB down");
    inbox.stop();
    assertThat(room.database.records().rejected(9, Long.MAX_VALUE))
        .singleElement()
        .satisfies(kept -> assertThat(kept.client()).hasToString("birch"))
        .satisfies(kept -> assertThat(kept.body()).contains("Subject: Re: DB down", "poison"));
  }

  @Test
  void a_server_that_is_away_at_first_is_read_when_it_is_there() throws Exception {
    ServerSetup later = new ServerSetup(FreePort.next(), "127.0.0.1", "imap");
    Inbox inbox = room.inbox(settings(later.getPort()), pace(SHORT, SHORT));
    inbox.start();
    GreenMail server = new GreenMail(later);
    server.start();
    user = server.setUser("bell@pager.example", "bell", "pass");
    deliver("at last");
    assertThat(room.engine.next()).endsWith("at last");
    server.stop();
    inbox.stop();
  }

  private Inbox started(Pace pace) {
    Inbox inbox = room.inbox(settings(SERVER.getImap().getPort()), pace);
    inbox.start();
    return inbox;
  }

  private static InboxSettings settings(int port) {
    return new InboxSettings(
        "127.0.0.1", port, "bell", "pass", Protection.NONE, "bell@pager.example");
  }

  private static Pace pace(Duration poll, Duration renew) {
    return new Pace(poll, renew, Duration.ofSeconds(10), SHORT, SHORT);
  }

  private MailFolder folder() throws FolderException {
    return SERVER.getManagers().getImapHostManager().getInbox(user);
  }

  private MimeMessage deliver(String line) throws MessagingException {
    return deliver("bell@pager.example", line);
  }

  private MimeMessage deliver(String to, String line) throws MessagingException {
    String mail =
        "From: mara@client.example\r\nTo: "
            + to
            + "\r\nMessage-ID: <"
            + line.replace(' ', '.')
            + "@client.example>\r\nIn-Reply-To: "
            + Room.PAGED
            + "\r\nSubject: Re: DB down\r\n\r\n"
            + line
            + "\r\n";
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    user.deliver(message);
    return message;
  }
}
