package nightbell.store;

import org.apache.tomcat.jdbc.pool.PoolProperties;

/** How connections are made and kept. */
final class PoolSettings {
  private static final int CONNECTIONS = 16;

  private PoolSettings() {}

  static PoolProperties of(DatabaseSettings settings) {
    PoolProperties properties = new PoolProperties();
    properties.setUrl(settings.url());
    properties.setDriverClassName(
        settings.isEmbedded() ? "org.h2.Driver" : "org.postgresql.Driver");
    properties.setUsername(settings.user());
    properties.setPassword(settings.password());
    properties.setJmxEnabled(false);
    properties.setUseStatementFacade(false);
    properties.setInitialSize(0);
    properties.setMinIdle(1);
    properties.setMaxIdle(CONNECTIONS);
    properties.setMaxActive(CONNECTIONS);
    properties.setMaxWait(15_000);
    properties.setRollbackOnReturn(true);
    if (!settings.isEmbedded()) {
      properties.setTestOnBorrow(true);
      properties.setValidationInterval(5_000);
      properties.setConnectionProperties(
          "ApplicationName=nightbell;connectTimeout=10;socketTimeout=60;tcpKeepAlive=true"
              + ";reWriteBatchedInserts=true");
    }
    return properties;
  }
}
