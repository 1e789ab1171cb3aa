package nightbell.paper.evidence;

import nightbell.engine.Asks;
import nightbell.engine.Clock;
import nightbell.engine.Gaps;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersions;
import nightbell.engine.Records;
import nightbell.engine.Register;
import nightbell.engine.Store;
import nightbell.engine.Trail;
import nightbell.engine.evidence.EvidenceRecords;
import nightbell.engine.rota.Rota;
import nightbell.engine.silence.SilenceRecords;

/** Where a pack's contents come from. The store is there to put exports on record. */
public record Sources(
    Store store,
    Trail trail,
    EvidenceRecords evidence,
    Records records,
    Matrices matrices,
    MatrixVersions versions,
    Register register,
    Asks asks,
    SilenceRecords silences,
    Rota rota,
    Gaps gaps,
    Clock clock) {}
