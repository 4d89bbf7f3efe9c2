package be.wijzer.intents.recognition;

import java.util.Arrays;

/// Numbers features in the order they come: a hash table with open addressing over plain arrays.
final class FeatureIndex {
    private long[] features;
    private int[] slots;
    private int size;

    FeatureIndex(int expected) {
        features = new long[Math.max(16, expected)];
        slots = emptySlots(features.length);
    }

    static FeatureIndex of(long[] features) {
        FeatureIndex index = new FeatureIndex(features.length);
        for (long feature : features) {
            index.add(feature);
        }
        return index;
    }

    int size() {
        return size;
    }

    long feature(int number) {
        return features[number];
    }

    long[] features() {
        return Arrays.copyOf(features, size);
    }

    /// @return -1 where the feature isn't known
    int number(long feature) {
        return slots[slot(feature)];
    }

    int add(long feature) {
        int slot = slot(feature);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (size == features.length) {
            grow();
            slot = slot(feature);
        }
        features[size] = feature;
        slots[slot] = size;
        return size++;
    }

    private void grow() {
        features = Arrays.copyOf(features, size * 2);
        slots = emptySlots(features.length);
        for (int number = 0; number < size; number++) {
            slots[slot(features[number])] = number;
        }
    }

    private int slot(long feature) {
        int mask = slots.length - 1;
        int slot = (int) (feature ^ feature >>> 29) & mask;
        while (slots[slot] >= 0 && features[slots[slot]] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int[] emptySlots(int features) {
        int[] slots = new int[Integer.highestOneBit(features) * 4];
        Arrays.fill(slots, -1);
        return slots;
    }
}
