package nightbell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/** A carrier of one channel that remembers what it was asked, and can be held in the middle. */
public final class FakeSender implements Sender {
  private final Channel channel;
  public final List<Notice> notices = new CopyOnWriteArrayList<>();
  public volatile Supplier<Delivery> noticeAnswer =
      () -> new Delivery.Accepted("<taken@mail.example>");
  public final List<Ask> asks = new CopyOnWriteArrayList<>();
  public final List<String> askTokens = new CopyOnWriteArrayList<>();
  public volatile Supplier<Delivery> askAnswer = () -> new Delivery.Accepted("CA-or-SM");
  public final List<Page> pages = new CopyOnWriteArrayList<>();
  public final List<String> tokens = new CopyOnWriteArrayList<>();
  public final List<String> recalled = new CopyOnWriteArrayList<>();
  private volatile Function<Page, Delivery> answer;
  private volatile @Nullable CountDownLatch held;
  private volatile CountDownLatch asked = new CountDownLatch(1);

  public FakeSender(Channel channel) {
    this.channel = channel;
    this.answer = page -> new Delivery.Accepted(channel + " " + page.id());
  }

  public void answers(Function<Page, Delivery> next) {
    answer = next;
  }

  /** From now on requests stay under way until {@link #release}. */
  public void hold() {
    asked = new CountDownLatch(1);
    held = new CountDownLatch(1);
  }

  public void awaitAsked() throws InterruptedException {
    asked.await();
  }

  public void release() {
    CountDownLatch latch = held;
    held = null;
    if (latch != null) {
      latch.countDown();
    }
  }

  /** What was sent since this was last asked, like {@code page tomas}. */
  public List<String> news() {
    List<Page> news = new ArrayList<>(pages);
    pages.removeAll(news);
    return news.stream().map(FakeSender::words).toList();
  }

  private static String words(Page page) {
    return page.kind().name().toLowerCase(Locale.ROOT) + " " + page.person();
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public Delivery send(Page page, String token) {
    CountDownLatch latch = held;
    synchronized (this) {
      pages.add(page);
      tokens.add(token);
    }
    asked.countDown();
    if (latch != null) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return answer.apply(page);
  }

  @Override
  public Delivery send(Notice notice) {
    notices.add(notice);
    return noticeAnswer.get();
  }

  @Override
  public Delivery send(Ask ask, String token) {
    asks.add(ask);
    askTokens.add(token);
    return askAnswer.get();
  }

  @Override
  public void recall(String carrierId) {
    recalled.add(carrierId);
  }
}
