package org.liancun.shell.web;

import org.jspecify.annotations.Nullable;
import org.liancun.access.User;

/**
 * What users see of the own account.
 *
 * @param refused what a rule said to the new password
 */
public record AccountPage(User user, @Nullable String refused) {}
