package org.liancun.registry;

import java.util.Arrays;
import java.util.List;

/** Eight bytes for each key of a list, so that a repeated one in a million is found in a few megabytes. */
final class KeyHashes {
    private long[] hashes = new long[1024];
    private int size;
    private boolean sorted;

    void add(List<String> key) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash(key);
        sorted = false;
    }

    /** Whether two keys may be the same. */
    boolean anyTwice() {
        sort();
        for (int i = 1; i < size; i++) {
            if (hashes[i] == hashes[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether another key may be the same as this one. */
    boolean twice(List<String> key) {
        sort();
        int at = Arrays.binarySearch(hashes, 0, size, hash(key));
        return at >= 0
                && (at > 0 && hashes[at - 1] == hashes[at] || at + 1 < size && hashes[at + 1] == hashes[at]);
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(hashes, 0, size);
            sorted = true;
        }
    }

    /** FNV-1a over the characters; a zero, which no cell can hold, ends each cell. */
    private static long hash(List<String> key) {
        long hash = 0xcbf29ce484222325L;
        for (String cell : key) {
            for (int i = 0; i < cell.length(); i++) {
                hash = (hash ^ cell.charAt(i)) * 0x100000001b3L;
            }
            hash = hash * 0x100000001b3L;
        }
        return hash;
    }
}
