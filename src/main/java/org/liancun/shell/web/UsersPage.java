package org.liancun.shell.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.User;

/**
 * The users of a county.
 *
 * @param form what was typed into the form for a new one
 * @param refused what a rule said to the last change
 */
public record UsersPage(List<User> users, UserForm form, @Nullable String refused) {}
