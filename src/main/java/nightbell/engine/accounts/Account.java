package nightbell.engine.accounts;

import java.time.Instant;
import nightbell.access.Rights;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in.
 *
 * @param id stays for ever; stands in the record where the matrix knows no person of this address
 * @param email in lower case, as {@link Emails} writes it
 * @param identity who this is to an organisation's own sign-in, or null
 * @param disabledAt since when nothing of it opens, or null
 * @param version counts the changes
 */
public record Account(
    String id,
    String email,
    String name,
    Rights rights,
    Proofs proofs,
    @Nullable Identity identity,
    Instant createdAt,
    String createdBy,
    @Nullable Instant signedInAt,
    @Nullable Instant disabledAt,
    int version) {

  /** A person as an OpenID Connect issuer names them, for ever. */
  public record Identity(String issuer, String subject) {}

  public boolean isDisabled() {
    return disabledAt != null;
  }

  /** Whether it waits for its first sign-in, opens, or is disabled, in a word. */
  public String state() {
    boolean waits = proofs.password() == null && identity == null;
    return isDisabled() ? "disabled" : waits ? "invited" : "active";
  }

  Account withRights(String newName, Rights newRights) {
    return new Account(
        id,
        email,
        newName,
        newRights,
        proofs,
        identity,
        createdAt,
        createdBy,
        signedInAt,
        disabledAt,
        version);
  }

  Account withProofs(Proofs newProofs) {
    return new Account(
        id,
        email,
        name,
        rights,
        newProofs,
        identity,
        createdAt,
        createdBy,
        signedInAt,
        disabledAt,
        version);
  }

  Account withIdentity(@Nullable Identity newIdentity) {
    return new Account(
        id,
        email,
        name,
        rights,
        proofs,
        newIdentity,
        createdAt,
        createdBy,
        signedInAt,
        disabledAt,
        version);
  }

  Account signedIn(Instant at) {
    return new Account(
        id, email, name, rights, proofs, identity, createdAt, createdBy, at, disabledAt, version);
  }

  Account disabled(@Nullable Instant at) {
    return new Account(
        id, email, name, rights, proofs, identity, createdAt, createdBy, signedInAt, at, version);
  }
}
