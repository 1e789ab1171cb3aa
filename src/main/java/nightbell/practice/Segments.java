package nightbell.practice;

/**
 * Counts the segments into which a text is cut on the air: 160 GSM-7 characters fit one alone and
 * 153 each of several; one character outside GSM-7 makes it 70 and 67.
 */
final class Segments {
  private static final String GSM_7 =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String GSM_7_DOUBLE = "^{}\\[~]|€";

  private Segments() {}

  static int of(String text) {
    int septets = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (GSM_7.indexOf(c) >= 0) {
        septets++;
      } else if (GSM_7_DOUBLE.indexOf(c) >= 0) {
        septets += 2;
      } else {
        return cut(text.length(), 70, 67);
      }
    }
    return cut(septets, 160, 153);
  }

  private static int cut(int units, int alone, int each) {
    return units <= alone ? 1 : (units + each - 1) / each;
  }
}
