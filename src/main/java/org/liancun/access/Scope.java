package org.liancun.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a piece of work is done, and how far they see.
 *
 * @param actor the user's name or {@code system:…}; author of what is posted
 * @param county six-digit code; no transaction spans two counties
 * @param place code of the county, township or village whose things are seen; empty for none
 * @param organisations codes of organisations whose books and documents are seen besides
 * @param party the household that asks about itself
 * @param persons whether rows of households and people within the scope may be read
 * @param readOnly whether the database refuses every write (auditors)
 */
public record Scope(
        String actor,
        String county,
        String place,
        List<String> organisations,
        @Nullable UUID party,
        boolean persons,
        boolean readOnly) {
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Scope NONE = new Scope("nobody", "", "", List.of(), null, false, false);

    /** The program itself at work on a whole county: imports, the sealer, a command at the terminal. */
    public static Scope system(String actor, String county) {
        return new Scope("system:" + actor, county, county, List.of(), null, true, false);
    }

    /** What is public by law in a county: no place, no books, no people. */
    public static Scope open(String county) {
        return new Scope("public", county, "", List.of(), null, false, true);
    }

    /** The scope of the work that calls this; one that sees nothing where none was bound. */
    public static Scope current() {
        return CURRENT.isBound() ? CURRENT.get() : NONE;
    }

    /** Whether the program itself is at work, and no user. */
    public boolean isSystem() {
        return actor.startsWith("system:");
    }

    /** The same user at work on nothing but the own account: password, language, and the trail of what was read. */
    public Scope ownAccount() {
        return new Scope(actor, county, "", List.of(), null, false, false);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
