package lv.returnregister.demodata;

import java.util.ArrayList;
import java.util.List;
import lv.returnregister.launch.SignInHint;
import lv.returnregister.shell.TestAccounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the made-up officers before the Register says it is up, and tells who they are: in the terminal and at sign-in. */
@Component
@ConditionalOnBooleanProperty("register.demo.enabled")
@Order(0)
class DemoSignIn implements TestAccounts, SignInHint, ApplicationRunner {

    /** The terminal names those whom a newcomer needs first; the sign-in page names all. */
    private static final int NAMED = 15;

    private final DemoOfficers officers;

    DemoSignIn(DemoOfficers officers) {
        this.officers = officers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        officers.open();
    }

    @Override
    public List<Account> accounts() {
        return officers.accounts();
    }

    @Override
    public String password() {
        return DemoOfficers.PASSWORD;
    }

    @Override
    public List<String> lines() {
        List<Account> all = accounts();
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Izdomātas amatpersonas, parole · Made-up officers, password: " + password());
        all.stream()
                .limit(NAMED)
                .forEach(account -> lines.add("  %-12s %s"
                        .formatted(account.signInName(), account.who().lv())));
        return lines;
    }
}
