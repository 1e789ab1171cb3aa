package nightbell.web.page.oncall;

import nightbell.web.page.HtmlView;

/** A new calendar link, which is shown this once. */
public final class FeedView extends HtmlView {
  private final String url;
  private final String back;

  FeedView(String url, String back) {
    super("feed.ftlh");
    this.url = url;
    this.back = back;
  }

  public String url() {
    return url;
  }

  public String back() {
    return back;
  }
}
