package nightbell;

import java.io.PrintStream;

/** What the service prints once it is ready: where it is, how to sign in, how to raise an alert. */
record Greeting(String publicUrl, String intakeKey, boolean practice) {

  void print(PrintStream console, String signInToken) {
    console.println(text(signInToken));
    console.flush();
  }

  String text(String signInToken) {
    String carrier =
        practice
            ? "  Practice phones   " + publicUrl + "/practice   (practice: no real phone rings)\n"
            : "";
    return """

        Nightbell is ready.

          Open              %s/
          Sign in, once     %s/sign-in/%s
        %s
          Raise an alert:
          curl -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
            -d '{"title":"DB down","host":"erp-db-1","severity":"critical"}' %s/v1/alerts
        """
        .formatted(publicUrl, publicUrl, signInToken, carrier, intakeKey, publicUrl);
  }
}
