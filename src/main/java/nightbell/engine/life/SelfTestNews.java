package nightbell.engine.life;

import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Notices;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/**
 * Tells every desk that a self-test failed: by mail, and by text as well where it is mail that may
 * not work.
 */
public record SelfTestNews(Matrices matrices, Notices notices) {

  void failed(String name, String why, boolean byTextToo) {
    String subject = "[Nightbell] The self-test failed";
    String text =
        "Nightbell's self-test failed: "
            + why
            + ".\n\nUntil one comes through, do not count on pages to arrive. It is tried again"
            + " every hour. The health check on the admin port says more.\n";
    for (MatrixVersion version : matrices.active()) {
      for (Person desk : Desks.of(version.matrix())) {
        String own =
            "self-test:" + name + ":" + version.matrix().client().id() + ":" + desk.id();
        var client = version.matrix().client().id();
        if (desk.email() != null) {
          notices.tell(own, client, desk, Channel.EMAIL, subject, text);
        }
        if (desk.sms() != null && (byTextToo || desk.email() == null)) {
          String words = "Nightbell: the self-test failed: " + why + ".";
          notices.tell(own + ":sms", client, desk, Channel.SMS, subject, words);
        }
      }
    }
  }
}
