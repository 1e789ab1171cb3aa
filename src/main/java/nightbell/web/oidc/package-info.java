/**
 * Signing in by an organisation's own OpenID Connect provider, several side by side: authorization
 * code with PKCE, state and nonce; the ID token is held against issuer, audience, keys, time and
 * nonce by the library. A provider is asked for the first time when somebody presses its button, so
 * that a dead one stops neither the start nor the other ways in.
 */
@NullMarked
package nightbell.web.oidc;

import org.jspecify.annotations.NullMarked;
