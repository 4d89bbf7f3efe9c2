package be.wijzer.channels.website;

import java.math.BigInteger;
import java.net.InetAddress;

/// A range of network addresses, written `10.0.0.0/8`; an address without a length is a range of one.
record Network(InetAddress first, int length) {
    static Network of(String written) {
        String[] parts = written.strip().split("/", 2);
        InetAddress first = InetAddress.ofLiteral(parts[0]);
        int longest = first.getAddress().length * Byte.SIZE;
        int length = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (length < 0 || length > longest) {
            throw new IllegalArgumentException("not a network: " + written);
        }
        return new Network(first, length);
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        int beside = ours.length * Byte.SIZE - length;
        return ours.length == theirs.length
                && new BigInteger(1, ours).shiftRight(beside).equals(new BigInteger(1, theirs).shiftRight(beside));
    }
}
