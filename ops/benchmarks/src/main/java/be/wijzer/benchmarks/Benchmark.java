package be.wijzer.benchmarks;

import java.io.IOException;

/// Something that is measured on a running installation.
interface Benchmark {
    /// Measures, printing each figure as it is known.
    ///
    /// @return whether what residents got was right, however fast it was
    boolean run(Program program, Arguments arguments, Report report) throws IOException;

    /// How it is measured, for whoever reads the figures.
    String method();
}
