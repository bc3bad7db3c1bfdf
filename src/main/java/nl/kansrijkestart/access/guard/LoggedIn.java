package nl.kansrijkestart.access.guard;

import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody who is logged in and still may be, with the roles she holds now. */
class LoggedIn extends AbstractAuthenticationToken {

    private final String login;
    private final Set<String> roles;

    public LoggedIn(String login, Set<String> roles) {
        super(AuthorityUtils.createAuthorityList(roles));
        this.login = login;
        this.roles = Set.copyOf(roles);
        setAuthenticated(true);
    }

    public Set<String> roles() {
        return roles;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getPrincipal() {
        return login;
    }

    @Override
    public String getName() {
        return login;
    }
}
