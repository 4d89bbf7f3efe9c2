package be.wijzer.benchmarks;

/// A message that was handed to the vendor.
///
/// @param key the sender's own id of it, as its callback data
/// @param to the resident's number
/// @param text all that is said in it, decoration included
/// @param id the vendor's id of it
/// @param at when it came, by the clock of `System.nanoTime`
/// @param connection over which it came
record Sent(String key, String to, String text, String id, long at, Connection connection) {
    /// A connection of a node to the vendor.
    static final class Connection {
        private volatile long ended = Long.MAX_VALUE;

        void end() {
            ended = System.nanoTime();
        }

        /// When it ended; in the far future while it is open.
        long ended() {
            return ended;
        }
    }
}
