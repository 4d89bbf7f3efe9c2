package be.wijzer.ops.store;

import java.nio.file.Path;

/// The file is open in another process, and only one at a time may write it.
public final class StoreInUse extends RuntimeException {
    private static final String ADVICE = "One process keeps a store on disk. Give a second one the address of a server"
            + " (WIJZER_MONGODB_URI=mongodb://…, such as the one ops/store starts) or a folder of its own (WIJZER_DATA).";

    private final Path file;

    StoreInUse(Path file, Throwable cause) {
        super("The store %s is in use by another process. %s".formatted(file, ADVICE), cause);
        this.file = file;
    }

    String fact() {
        return "The store %s is in use by another process.".formatted(file);
    }

    String advice() {
        return ADVICE;
    }
}
