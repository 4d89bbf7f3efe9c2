package be.wijzer.intents.recognition;

/// The features a sentence has: indices in rising order, each with its value.
record SparseVector(int[] indices, float[] values) {
    double dot(SparseVector other) {
        double sum = 0;
        for (int i = 0, j = 0; i < indices.length && j < other.indices.length; ) {
            int difference = indices[i] - other.indices[j];
            if (difference == 0) {
                sum += values[i++] * other.values[j++];
            } else if (difference < 0) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
