package be.wijzer.intents.recognition;

/// A vector whose numbers are whole steps of one size, 127 for the largest.
record Steps(float size, byte[] numbers) {
    static Steps of(float[] vector) {
        float largest = 1e-9f;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] numbers = new byte[vector.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
        }
        return new Steps(largest / Byte.MAX_VALUE, numbers);
    }

    float[] vector() {
        float[] vector = new float[numbers.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = numbers[i] * size;
        }
        return vector;
    }

    float dot(Steps other) {
        int sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += numbers[i] * other.numbers[i];
        }
        return sum * size * other.size;
    }
}
