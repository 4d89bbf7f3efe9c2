package be.wijzer.core.channel;

/// How far a message came. Only moves forward; `FAILED` is the end.
public enum DeliveryState {
    SENT(1),
    DELIVERED(2),
    READ(3),
    FAILED(9);

    private final int rank;

    DeliveryState(int rank) {
        this.rank = rank;
    }

    /// The order in which states replace each other.
    public int rank() {
        return rank;
    }

    public static DeliveryState ofRank(int rank) {
        for (DeliveryState state : values()) {
            if (state.rank == rank) {
                return state;
            }
        }
        throw new IllegalArgumentException("no delivery state has this rank");
    }
}
