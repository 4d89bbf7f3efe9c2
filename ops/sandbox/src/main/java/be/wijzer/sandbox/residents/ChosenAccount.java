package be.wijzer.sandbox.residents;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Takes whoever is chosen on the page for whoever they say they are; the password is the means.
final class ChosenAccount implements AuthenticationProvider {
    @Override
    public Authentication authenticate(Authentication asked) {
        Account account =
                Account.named(asked.getName()).orElseThrow(() -> new BadCredentialsException("no such resident"));
        Means means = Means.named(String.valueOf(asked.getCredentials()))
                .filter(chosen -> account.isRegistered() || chosen == Means.CSAMSELFREG)
                .orElseThrow(() -> new BadCredentialsException("no such means"));
        return UsernamePasswordAuthenticationToken.authenticated(
                account.username(),
                null,
                List.of(
                        new SimpleGrantedAuthority(means.name()),
                        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    static Means means(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .flatMap(authority -> Means.named(String.valueOf(authority.getAuthority())).stream())
                .findFirst()
                .orElse(Means.CSAMSELFREG);
    }
}
