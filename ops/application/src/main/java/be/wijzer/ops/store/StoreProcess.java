package be.wijzer.ops.store;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/// The embedded store as a process of its own, which several nodes on one machine share.
public final class StoreProcess {
    private StoreProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        quietLogging();
        try {
            var options = StoreOptions.of(arguments);
            var store = options.memory()
                    ? EmbeddedStore.inMemory(options.port())
                    : EmbeddedStore.onDisk(options.data().resolve("store"), options.port());
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-shutdown"));
            System.out.println("The store answers at " + store.uri());
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException | StoreInUse e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void quietLogging() {
        var logging = LoggingSystem.get(StoreProcess.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    private record StoreOptions(int port, Path data, boolean memory) {
        private static final int MONGODB_PORT = 27017;

        static StoreOptions of(String[] arguments) {
            var options = new StoreOptions(MONGODB_PORT, Path.of(".data"), false);
            for (var i = 0; i < arguments.length; i++) {
                options = switch (arguments[i]) {
                    case "--memory" -> new StoreOptions(options.port, options.data, true);
                    case "--port" -> new StoreOptions(port(value(arguments, ++i)), options.data, options.memory);
                    case "--data" -> new StoreOptions(options.port, Path.of(value(arguments, ++i)), options.memory);
                    default ->
                        throw new IllegalArgumentException(
                                "Unknown option %s; known are --port, --data and --memory".formatted(arguments[i]));
                };
            }
            return options;
        }

        private static String value(String[] arguments, int index) {
            if (index >= arguments.length) {
                throw new IllegalArgumentException("%s needs a value".formatted(arguments[index - 1]));
            }
            return arguments[index];
        }

        private static int port(String text) {
            try {
                var port = Integer.parseInt(text);
                if (port >= 0 && port <= 65535) {
                    return port;
                }
            } catch (NumberFormatException _) {
                // said below
            }
            throw new IllegalArgumentException("%s is not a port: 0 (any free one) to 65535".formatted(text));
        }
    }
}
