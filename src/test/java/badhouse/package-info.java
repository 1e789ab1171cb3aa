/**
 * A package tree that breaks each direction of dependency once, on purpose: it proves that the
 * rules of {@code nightbell.house} are able to fail.
 */
package badhouse;
