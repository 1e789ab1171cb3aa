package nightbell.engine;

import nightbell.escalation.PageKind;

/** Which messages to one person go well into one text: those that ask or tell the same. */
enum Together {
  PAGES,
  BREACHES,
  QUESTIONS,
  NEWS,
  ENDINGS,
  /** Each by itself. */
  ALONE;

  static Together of(PageKind kind) {
    return switch (kind) {
      case PAGE -> PAGES;
      case BREACH -> BREACHES;
      case STILL_YOURS -> QUESTIONS;
      case INFORM -> NEWS;
      case TAKEN, OVER -> ENDINGS;
      case OPTED_OUT, RETURNED -> ALONE;
    };
  }
}
