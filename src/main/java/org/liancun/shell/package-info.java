/**
 * The frame around every page and answer: navigation, scope bar, languages, errors that teach, long work.
 *
 * <p>A controller of any module returns a {@link org.liancun.shell.Page}: a template with a page model. The template
 * gets a {@link org.liancun.shell.Frame} besides, which knows the reader's language, user, place and year. Texts stand
 * in {@code messages/<module>_<language>.properties} and are looked up in {@link org.liancun.shell.Messages}. Modules
 * add themselves to the navigation with {@link org.liancun.shell.NavItem} beans and to the scope bar with a
 * {@link org.liancun.shell.ScopeBar.Source}. A {@link org.liancun.kernel.Refused} that nobody catches becomes a page
 * or an RFC 9457 problem in the reader's language.
 */
@ApplicationModule(displayName = "Shell", allowedDependencies = {"kernel", "home", "access"})
@NullMarked
package org.liancun.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
