package nightbell.web.page;

import jakarta.ws.rs.core.SecurityContext;
import nightbell.access.Rights;
import nightbell.audit.Actor;
import org.jspecify.annotations.Nullable;

/** Who visits a page, and that its forms are sent from our own pages only. */
public interface Visits {
  /** The name of the forms' hidden field. */
  String FIELD = "csrf";

  /** The signed-in actor. */
  Actor actor(SecurityContext security);

  /** What the visitor may see and do. */
  Rights rights(SecurityContext security);

  /** What the hidden field of this visitor's forms holds. */
  String token(SecurityContext security);

  /** Refuses, by an exception that answers 403, a form whose field does not fit the visitor. */
  void check(SecurityContext security, @Nullable String field);
}
