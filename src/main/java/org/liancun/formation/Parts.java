package org.liancun.formation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which villages hang together (union–find over codes). */
final class Parts {
    private final Map<String, String> parent = new HashMap<>();
    private int count;

    Parts(Collection<String> codes) {
        codes.forEach(code -> parent.put(code, code));
        count = parent.size();
    }

    /** Joins the parts of two villages; false if they hung together already. */
    boolean join(String a, String b) {
        String rootOfA = root(a);
        String rootOfB = root(b);
        if (rootOfA.equals(rootOfB)) {
            return false;
        }
        parent.put(rootOfA, rootOfB);
        count--;
        return true;
    }

    int count() {
        return count;
    }

    String root(String code) {
        String root = code;
        while (!parent.get(root).equals(root)) {
            root = parent.get(root);
        }
        String step = code;
        while (!step.equals(root)) {
            String next = parent.get(step);
            parent.put(step, root);
            step = next;
        }
        return root;
    }
}
