package nightbell.engine.accounts;

/** Where everything about signing in is kept. */
public record Ledger(AccountRecords accounts, SessionRecords sessions, TokenRecords tokens) {}
