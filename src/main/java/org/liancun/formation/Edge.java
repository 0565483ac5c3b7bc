package org.liancun.formation;

/** Two villages that adjoin, the smaller code first. */
public record Edge(String a, String b) implements Comparable<Edge> {
    public Edge {
        if (a.equals(b)) {
            throw new IllegalArgumentException("village " + a + " cannot adjoin itself");
        }
        if (a.compareTo(b) > 0) {
            String smaller = b;
            b = a;
            a = smaller;
        }
    }

    @Override
    public int compareTo(Edge other) {
        int first = a.compareTo(other.a);
        return first != 0 ? first : b.compareTo(other.b);
    }
}
