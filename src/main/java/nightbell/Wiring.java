package nightbell;

import io.dropwizard.core.setup.Environment;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nightbell.NightbellConfiguration.Signoff;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Clock;
import nightbell.engine.Digests;
import nightbell.engine.GapReview;
import nightbell.engine.Handoffs;
import nightbell.engine.KeyUses;
import nightbell.engine.Linter;
import nightbell.engine.LiveEngine;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.MailIds;
import nightbell.engine.Notices;
import nightbell.engine.Outlet;
import nightbell.engine.Rehearsals;
import nightbell.engine.Textless;
import nightbell.engine.Vigil;
import nightbell.engine.agreement.LiveAgreement;
import nightbell.engine.agreement.Reviews;
import nightbell.engine.morning.Mornings;
import nightbell.engine.rota.LiveRota;
import nightbell.engine.silence.LiveSilences;
import nightbell.intake.FormatIntake;
import nightbell.ops.DatabaseHealth;
import nightbell.ops.EngineHealth;
import nightbell.ops.OverdueHealth;
import nightbell.ops.PrometheusMetrics;
import nightbell.ops.Secrets;
import nightbell.store.Database;
import nightbell.web.ErrorMapping;
import nightbell.web.Secret;
import nightbell.web.SecurityHeaders;
import nightbell.web.UnreadBodies;
import nightbell.web.api.Api;
import nightbell.web.api.SilencesResource;
import nightbell.web.auth.Auth;
import nightbell.web.auth.Doorkeeper;
import nightbell.web.carrier.CarrierEndpoints;
import nightbell.web.page.PracticeBanner;
import nightbell.web.seen.Seen;

/** Builds every object once, by hand, in dependency order. */
final class Wiring {
  private final NightbellConfiguration configuration;
  private final Environment environment;
  private final Surroundings around;
  private final Clock clock;
  private final Doorkeeper keeper = new Doorkeeper();
  private final Seen seen = new Seen(keeper::rights);

  Wiring(NightbellConfiguration configuration, Environment environment, Surroundings around) {
    this.configuration = configuration;
    this.environment = environment;
    this.around = around;
    this.clock = around.clock();
  }

  /** Builds the service and hands it to the environment, which starts and stops it. */
  Wired wire() throws IOException {
    GivenMatrix given = GivenMatrix.read(configuration.matrix());
    Storage storage = new Storage(configuration);
    if (storage.isNew()) {
      given.mustBeRight(clock.now());
    }
    Secrets secrets =
        Secrets.open(
            configuration.dataFolder(), configuration.adminToken(), configuration.intakeKey());
    Database database = storage.open(secrets.databasePassword());
    environment.lifecycle().manage(new Closing(database));
    SteadyTime.begin(clock, database);
    LoadedMatrices matrices = matrices(database, given, secrets);
    MailIds ids = new MailIds(database.secret("mail", Secret.fresh()));
    Carriers carriers = Carriers.of(configuration, environment, around, matrices, ids);
    LiveRota rota = new LiveRota(database.rota(), matrices, clock);
    LiveSilences silences = new LiveSilences(database.silences(), matrices, clock);
    LiveEngine engine = engine(database, matrices, rota, silences, carriers, secrets);
    Notices notices = new Notices(database.outbox(), clock, carriers.senders());
    Reviews reviews = new Reviews(database.matrixVersions(), matrices, notices, clock);
    Mornings mornings = Debriefing.of(database, matrices, clock);
    Digests digests = Debriefing.digests(database, matrices, notices, clock, mornings);
    Handoffs handoffs =
        new Handoffs(matrices, database.matrixVersions(), rota, database.records(), notices, clock);
    List.of(matrices, rota, silences, notices, reviews, digests, handoffs).forEach(engine::add);
    SteadyTime.keep(clock, database, engine);
    register(new FaultCare(engine, database, matrices, notices, clock).add(environment));
    new CarrierCare(carriers, engine, environment).add(database, matrices, notices, clock);
    new Watching(configuration, environment, database, engine, clock)
        .add(matrices, notices, carriers, Watching.node(secrets));
    Testing testing =
        Testing.begin(configuration, database, matrices, rota, notices, carriers, engine, clock);
    register(testing.resources(engine, configuration.publicUrl(), seen));
    register(
        new Reports(database, matrices, notices, seen, clock, configuration.publicUrl())
            .begin(engine));
    Keeping keeping = new Keeping(configuration, database, clock);
    register(keeping.begin(engine, matrices));
    KeyUses uses = keyUses(database, engine);
    Inboxes inboxes =
        new Inboxes(
            configuration.imap(),
            carriers,
            database,
            matrices,
            notices,
            engine.correspondence(),
            uses,
            ids,
            clock);
    Accounts accounts =
        new Accounts(
            configuration, database, matrices, notices, engine, clock, secrets.adminToken());
    Auth auth = web(accounts, secrets, database, matrices, rota, carriers, engine, uses, reviews);
    health(database, engine);
    register(inboxes.resources(seen));
    register(
        new DayPages(configuration, database, matrices, rota, carriers, seen, clock)
            .resources(engine, uses, testing.drills()));
    environment.lifecycle().manage(keeping.running(engine, secrets, around, environment));
    inboxes.run(environment);
    environment
        .lifecycle()
        .addServerLifecycleListener(
            server ->
                greeting(database, secrets, carriers).print(around.console(), auth.link().issue()));
    return new Wired(engine, carriers);
  }

  private Greeting greeting(Database database, Secrets secrets, Carriers carriers) {
    String key = intakeKey(database, secrets).orElse("KEY");
    return new Greeting(configuration.publicUrl(), key, carriers.isPractice());
  }

  /** The matrices in force; at a first start with what the service cannot be without. */
  private LoadedMatrices matrices(Database database, GivenMatrix given, Secrets secrets) {
    LoadedMatrices matrices =
        new LoadedMatrices(
            database.register(),
            database.matrixVersions(),
            clock,
            configuration.signoff() == Signoff.BOTH,
            Linter.LIVE);
    FirstStart first = new FirstStart(matrices, database.register(), clock);
    first.matrix(given);
    first.key(secrets.intakeKey());
    matrices.onActive(new GapReview(database.gaps(), clock));
    return matrices;
  }

  private LiveEngine engine(
      Database database,
      LoadedMatrices matrices,
      LiveRota rota,
      LiveSilences silences,
      Carriers carriers,
      Secrets secrets) {
    LiveEngine engine =
        new LiveEngine(
            database.store(),
            Watching.matrices(configuration, matrices),
            rota,
            silences,
            clock,
            around.timers(),
            new Outlet(carriers.senders(), configuration.sending().pace(), around.alarm()),
            Watching.node(secrets));
    silences.onChange(engine::reviewSilences);
    register(List.of(new SilencesResource(silences, clock)));
    return engine;
  }

  /** The parts that move by themselves. */
  record Wired(LiveEngine engine, Carriers carriers) {}

  private Auth web(
      Accounts accounts,
      Secrets secrets,
      Database database,
      LoadedMatrices matrices,
      LiveRota rota,
      Carriers carriers,
      LiveEngine engine,
      KeyUses uses,
      Reviews reviews) {
    URI publicUrl = URI.create(configuration.publicUrl());
    LiveAgreement agreement =
        new LiveAgreement(database.register(), database.matrixVersions(), matrices, reviews, clock);
    ActiveFindings findings = findings(database);
    Rehearsals rehearsals = new Rehearsals(rota);
    Api api =
        new Api(
            engine,
            database.records(),
            database.trail(),
            database.register(),
            matrices,
            agreement,
            findings,
            new FormatIntake(engine, database.register(), clock),
            vigil(database, engine),
            uses,
            rehearsals,
            rota,
            clock,
            publicUrl,
            seen,
            Api.PATIENCE);
    Auth auth = accounts.auth();
    CarrierEndpoints endpoints =
        new CarrierEndpoints(
            carriers.accounts(),
            configuration::publicUrl,
            engine,
            clock,
            environment.metrics(),
            Carriers.errors());
    EscapedSlashes.allow(configuration, environment);
    environment.getApplicationContext().insertHandler(new UnreadBodies());
    register(ErrorMapping.mappers());
    register(List.of(new SecurityHeaders()));
    List<Object> resources = api.resources();
    register(resources);
    AlertsDoor.open(environment, resources);
    register(PacksGiven.resources(database, matrices, clock, seen));
    register(new Rotas(matrices, rota, database, seen, clock, publicUrl).resources());
    register(List.of(keeper));
    register(auth.resources());
    register(accounts.resources());
    register(endpoints.components());
    Mornings mornings = Debriefing.of(database, matrices, clock, seen);
    register(
        new Pages(engine, database, matrices, rota, findings, carriers, mornings, seen, clock)
            .resources(
                environment,
                configuration.publicUrl(),
                () -> carriers.isPractice() ? intakeKey(database, secrets) : Optional.empty()));
    register(Debriefing.resources(mornings, clock));
    register(
        Papers.desk(matrices, agreement, findings, database.gaps(), rehearsals, rota, clock, seen));
    register(Papers.resources(matrices, database.register(), agreement, clock, seen));
    register(carriers.resources());
    if (carriers.isPractice()) {
      register(List.of(new PracticeBanner()));
    }
    return auth;
  }

  private ActiveFindings findings(Database database) {
    return new ActiveFindings(
        database.register(),
        database.asks(),
        new Textless(database.store(), database.tracks()),
        clock);
  }

  private Vigil vigil(Database database, LiveEngine engine) {
    Vigil vigil = new Vigil(engine, database.heartbeats(), clock);
    engine.add(vigil);
    environment.lifecycle().addServerLifecycleListener(server -> vigil.begin());
    return vigil;
  }

  private KeyUses keyUses(Database database, LiveEngine engine) {
    KeyUses uses =
        new KeyUses(database.keyUsage(), clock, configuration.intake().alertsPerMinute());
    engine.add(uses);
    environment.metrics().registerGauge("nightbell.intake.limited", uses::limited);
    return uses;
  }

  /** The first key as long as it is good for anything; the database knows only its hash. */
  private static Optional<String> intakeKey(Database database, Secrets secrets) {
    String key = secrets.intakeKey();
    String hash = Secret.hash(key);
    return database
        .register()
        .key(hash)
        .filter(known -> known.secretHash().equals(hash))
        .map(known -> key);
  }

  private void register(List<?> components) {
    components.forEach(environment.jersey()::register);
  }

  private void health(Database database, LiveEngine engine) {
    environment.healthChecks().register("engine", new EngineHealth(engine::trouble));
    environment.healthChecks().register("overdue", new OverdueHealth(database.store(), clock));
    environment.healthChecks().register("database-writes", new DatabaseHealth(database::write));
    environment.metrics().registerGauge("nightbell.engine.waiting", engine::waiting);
    PrometheusMetrics.expose(environment, engine::intakeCounts);
  }
}
