package nightbell.practice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the carrier can do wrong, on all phones or on one. */
public enum Mischief {
  /** Refuses our credentials. */
  REFUSE_401("401", Where.REQUEST),
  /** Asks us to slow down. */
  REFUSE_429("429", Where.REQUEST),
  FAIL_500("500", Where.REQUEST),
  FAIL_503("503", Where.REQUEST),
  /** Takes nothing and never answers. */
  HANG("hang", Where.REQUEST),
  /** Takes nothing and breaks the connection off. */
  RESET("reset", Where.REQUEST),
  /** Takes it, and breaks the connection off before it has said so. */
  CUT("cut", Where.REQUEST),
  /** Takes it, and answers seconds later. */
  SLOW("slow", Where.REQUEST),
  /** Reports everything twice. */
  DUPLICATE_CALLBACKS("duplicate-callbacks", Where.CALLBACK),
  /** Reports the last things first. */
  OUT_OF_ORDER("out-of-order", Where.CALLBACK),
  /** Reports a minute and a half later. */
  LATE("late", Where.CALLBACK),
  /** Does not report at all. */
  LOST_CALLBACKS("lost-callbacks", Where.CALLBACK),
  /** The mail server refuses whoever writes. */
  SMTP_REFUSE("smtp-refuse", Where.MAIL),
  /** The mail server says that it is busy. */
  SMTP_BUSY("smtp-busy", Where.MAIL),
  /** The mail server takes the words and never answers. */
  SMTP_STALL("smtp-stall", Where.MAIL),
  /** The mail server breaks the connection off. */
  SMTP_DROP("smtp-drop", Where.MAIL);

  /** Where it shows. */
  enum Where {
    REQUEST,
    CALLBACK,
    MAIL
  }

  private final String word;
  private final Where where;

  Mischief(String word, Where where) {
    this.word = word;
    this.where = where;
  }

  /** The name as the API has it. */
  public String word() {
    return word;
  }

  boolean isOf(Where asked) {
    return where == asked;
  }

  static Optional<Mischief> of(String word) {
    String name = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.word.equals(name)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Mischief::word).toList();
  }

  static Set<Mischief> none() {
    return EnumSet.noneOf(Mischief.class);
  }
}
