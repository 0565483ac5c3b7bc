package org.liancun.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and a password. An unknown name, a wrong password and a disabled user take the same time and answer. */
@Component
class LoginCheck implements AuthenticationProvider {
    private final UserTables tables;
    private final PasswordEncoder passwords;
    private final LoginBrake brake;
    private final String nobodysHash;

    LoginCheck(UserTables tables, PasswordEncoder passwords, LoginBrake brake) {
        this.tables = tables;
        this.passwords = passwords;
        this.brake = brake;
        this.nobodysHash = passwords.encode("the password of nobody");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = UserRules.plain(asked.getName());
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Duration wait = brake.tryNow(name, address);
        if (wait.isPositive()) {
            throw new TooManyTries(wait);
        }
        String password = String.valueOf(asked.getCredentials());
        Optional<StoredUser> stored = tables.atLogin(name);
        boolean right = password.length() <= UserRules.LONGEST
                & passwords.matches(cut(password), stored.map(StoredUser::passwordHash).orElse(nobodysHash));
        if (!right || stored.isEmpty() || stored.get().user().disabled()) {
            throw new BadCredentialsException("name or password");
        }
        brake.succeeded(name, address);
        return UsernamePasswordAuthenticationToken.authenticated(
                new Login(name, stored.get().passwordChangedAt()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String cut(String password) {
        return password.length() > UserRules.LONGEST ? password.substring(0, UserRules.LONGEST) : password;
    }
}
