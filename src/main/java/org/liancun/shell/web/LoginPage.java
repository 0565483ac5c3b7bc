package org.liancun.shell.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.DemoUsers.DemoUser;

/**
 * What the login page shows.
 *
 * @param to the page to go on to
 * @param name what was typed before
 * @param said key of a text above the form; empty for none
 * @param trouble why the last try failed
 */
public record LoginPage(String to, String name, String said, @Nullable Trouble trouble, List<DemoUser> demo) {}
