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

  private final List<Trusted> accounts;
  private final PublicAddress address;
  private final Refusals refusals;

  SignatureFilter(List<CarrierAccount> accounts, PublicAddress address, Refusals refusals) {
    this.accounts = accounts.stream().map(Trusted::of).toList();
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
    List<Trusted> signers =
        accounts.stream().filter(one -> one.signed(url, form, signature)).toList();
    if (signers.isEmpty()) {
      return "wrong signature";
    }
    String named = form.get("AccountSid");
    return signers.stream().anyMatch(one -> one.sid().equals(named)) ? null : "wrong account";
  }

  /** An account and what its tokens sign: what one has signed must name that one. */
  private record Trusted(String sid, List<RequestValidator> validators) {
    static Trusted of(CarrierAccount account) {
      return new Trusted(
          account.accountSid(), account.authTokens().stream().map(RequestValidator::new).toList());
    }

    boolean signed(String url, Form form, String signature) {
      return validators.stream().anyMatch(token -> token.validate(url, form.fields(), signature));
    }
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
