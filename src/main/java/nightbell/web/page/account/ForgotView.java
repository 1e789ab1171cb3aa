package nightbell.web.page.account;

import nightbell.web.page.HtmlView;

/** The form that asks for a link to choose a new password. */
public final class ForgotView extends HtmlView {
  ForgotView() {
    super("forgot.ftlh");
  }
}
