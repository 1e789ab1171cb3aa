package nightbell.web.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Makes every page say that no real phone rings; registered in practice mode only. */
public final class PracticeBanner implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof HtmlView view) {
      view.sayPractice();
    }
  }
}
