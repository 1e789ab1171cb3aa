package nightbell.engine;

import nightbell.matrix.Matrix;

/** A matrix as it was loaded: number, SHA-256 (hex) of the text, and the values. */
public record MatrixVersion(int number, String sha256, Matrix matrix) {}
