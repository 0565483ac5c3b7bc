/**
 * The commands of {@code ./liancun}: thin, each a few lines around front doors of other modules.
 *
 * <p>{@link org.liancun.cli.LiancunCommand} lists them. Exit codes: 0 done, 1 the answer is no, 2 the call was wrong, 3
 * the machine lacks something. Nothing prints a stack trace to a person.
 */
@ApplicationModule(displayName = "Command line")
@NullMarked
package org.liancun.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
