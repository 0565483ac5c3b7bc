package org.liancun.testing;

import org.liancun.access.Scope;
import org.liancun.demo.Demo;
import org.liancun.kernel.Progress;

/** The demo county in the tests' Liancun, loaded once, when a test first asks for it. */
public final class TestDemo {
    private static final Scope SCOPE = load();

    private TestDemo() {}

    /** The program at work on the whole demo county. */
    public static Scope scope() {
        return SCOPE;
    }

    private static Scope load() {
        TestApp.get(Demo.class).load(Progress.NONE);
        return Scope.system("test", Demo.COUNTY);
    }
}
