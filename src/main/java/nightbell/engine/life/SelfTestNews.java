package nightbell.engine.life;

import nightbell.alert.ClientId;
import nightbell.engine.Desks;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Notices;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import org.jspecify.annotations.Nullable;

/**
 * Tells every desk that a self-test failed, and that one works again: by mail, and by text as well
 * where it is mail that may not work.
 */
public record SelfTestNews(Matrices matrices, Notices notices) {

  void failed(String name, String why, boolean byTextToo) {
    String text =
        "Nightbell's self-test failed: "
            + why
            + ".\n\nUntil one comes through, do not count on pages to arrive. It is tried again"
            + " every hour, and you are told when one does. The health check on the admin port"
            + " says more.\n";
    String words = "Nightbell: the self-test failed: " + why + ".";
    tell("self-test:" + name, "[Nightbell] The self-test failed", text, byTextToo ? words : null);
  }

  void back(String name) {
    String text = "Nightbell's self-test came through again.\n";
    tell("self-test-back:" + name, "[Nightbell] The self-test works again", text, null);
  }

  private void tell(String name, String subject, String text, @Nullable String words) {
    for (MatrixVersion version : matrices.active()) {
      ClientId client = version.matrix().client().id();
      for (Person desk : Desks.of(version.matrix())) {
        String own = name + ":" + client + ":" + desk.id();
        if (desk.email() != null) {
          notices.tell(own, client, desk, Channel.EMAIL, subject, text);
        }
        if (desk.sms() != null && (words != null || desk.email() == null)) {
          String shown = words == null ? text.strip() : words;
          notices.tell(own + ":sms", client, desk, Channel.SMS, subject, shown);
        }
      }
    }
  }
}
