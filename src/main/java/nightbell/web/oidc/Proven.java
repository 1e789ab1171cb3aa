package nightbell.web.oidc;

/**
 * Who somebody is by the word of a provider, all of it checked.
 *
 * @param subject never given to another person by this issuer
 * @param email verified by the provider
 */
record Proven(String issuer, String subject, String email, String name) {}
