package nightbell.web.carrier;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request pass only if the carrier signed it: the configured public address with the raw
 * target as received, and every field of the body. Refuses with 403, records and counts it. Reads
 * the body, at most 64 KiB, and leaves the form with the request.
 */
@Signed
public final class SignatureFilter implements ContainerRequestFilter {
  private static final int LARGEST = 64 * 1024;

  // Not the UriInfo: Jersey writes apostrophes and the like anew, and the signature fails.
  @Context private @Nullable HttpServletRequest servlet;

  private final CarrierAccount account;
  private final List<RequestValidator> validators;
  private final PublicAddress address;
  private final Refusals refusals;

  SignatureFilter(CarrierAccount account, PublicAddress address, Refusals refusals) {
    this.account = account;
    this.validators = account.authTokens().stream().map(RequestValidator::new).toList();
    this.address = address;
    this.refusals = refusals;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    byte[] body = request.getEntityStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      request.abortWith(problem(413, "Content Too Large"));
      return;
    }
    Form form;
    try {
      form = Form.parse(body);
    } catch (IllegalArgumentException e) {
      request.abortWith(problem(400, "Bad Request"));
      return;
    }
    String why = fault(request, form);
    if (why == null) {
      form.leaveWith(request);
    } else {
      refusals.refused(request.getUriInfo(), why);
      request.abortWith(problem(403, "Forbidden"));
    }
  }

  private @Nullable String fault(ContainerRequestContext request, Form form) {
    String signature = request.getHeaderString("X-Twilio-Signature");
    if (signature == null || signature.isBlank()) {
      return "no signature";
    }
    String url = address.of(Objects.requireNonNull(servlet, "no servlet container"));
    boolean signed =
        validators.stream().anyMatch(token -> token.validate(url, form.fields(), signature));
    if (!signed) {
      return "wrong signature";
    }
    return form.get("AccountSid").equals(account.accountSid()) ? null : "wrong account";
  }

  private static Response problem(int status, String title) {
    String body =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}".formatted(title, status);
    return Response.status(status)
        .type(MediaType.valueOf("application/problem+json"))
        .entity(body)
        .build();
  }
}
