package be.wijzer.intents.recognition;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// Numbers in half precision, as the file of a model keeps them: in memory too they take half the room.
record Halves(short[] numbers) {
    static Halves of(float[] exact) {
        short[] numbers = new short[exact.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.floatToFloat16(exact[i]);
        }
        return new Halves(numbers);
    }

    static Halves read(DataInputStream in) throws IOException {
        short[] numbers = new short[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readShort();
        }
        return new Halves(numbers);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (short number : numbers) {
            out.writeShort(number);
        }
    }

    int size() {
        return numbers.length;
    }

    float at(int i) {
        return Float.float16ToFloat(numbers[i]);
    }

    float[] exact() {
        float[] exact = new float[numbers.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = at(i);
        }
        return exact;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Halves(short[] others) && Arrays.equals(numbers, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
