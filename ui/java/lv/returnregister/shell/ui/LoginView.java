package lv.returnregister.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import lv.returnregister.shell.Installation;
import lv.returnregister.shell.TestAccounts;
import org.springframework.beans.factory.ObjectProvider;

/** Sign-in. Outside production the made-up officers stand beside the form. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();

    /** Draws the page; the accounts are asked for only where the installation is not the real one. */
    public LoginView(Installation installation, ObjectProvider<TestAccounts> testAccounts) {
        addClassName("rr-sign-in");
        Header top = new Header();
        top.addClassName("rr-top");
        Span space = new Span();
        space.addClassName("rr-space");
        top.add(new Brand());
        InstallationStripe.stripe(installation).ifPresent(top::add);
        top.add(space, new LanguageSwitch());

        Section about = new Section();
        about.addClassName("rr-sign-in-about");
        about.add(new H1(Texts.text("shell.sign-in.register")), new Paragraph(Texts.text("shell.sign-in.about")));
        if (!installation.isProduction()) {
            testAccounts.ifAvailable(accounts -> about.add(hint(accounts)));
        }

        form.setI18n(texts());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Section signIn = new Section(form);

        Main body = new Main(about, signIn);
        body.addClassName("rr-sign-in-body");
        add(top, body);
    }

    private Div hint(TestAccounts accounts) {
        Div hint = new Div(new H2(Texts.text("shell.sign-in.accounts")));
        hint.addClassName("rr-sign-in-accounts");
        hint.add(new Paragraph(Texts.text("shell.sign-in.accounts.about", accounts.password())));
        UnorderedList list = new UnorderedList();
        for (TestAccounts.Account account : accounts.accounts()) {
            NativeButton button = new NativeButton(account.signInName());
            // Puts the name into the form in the browser; nothing is sent before the officer signs in.
            button.getElement().executeJs("""
                            this.addEventListener('click', () => {
                              const name = document.querySelector('vaadin-login-form vaadin-text-field');
                              if (name) { name.value = $0; }
                              const password = document.querySelector('vaadin-login-form vaadin-password-field');
                              if (password) { password.focus(); }
                            });""", account.signInName());
            Element who = new Element("small");
            who.setText(account.who().in(Texts.language()));
            ListItem item = new ListItem(button);
            item.getElement().appendChild(who);
            list.add(item);
        }
        hint.add(list);
        return hint;
    }

    private static LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(Texts.text("shell.sign-in"));
        labels.setUsername(Texts.text("shell.sign-in.name"));
        labels.setPassword(Texts.text("shell.sign-in.password"));
        labels.setSubmit(Texts.text("shell.sign-in.submit"));
        texts.setForm(labels);
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(Texts.text("shell.sign-in.failed"));
        error.setMessage(Texts.text("shell.sign-in.failed.about"));
        error.setUsername(Texts.text("shell.sign-in.name.missing"));
        error.setPassword(Texts.text("shell.sign-in.password.missing"));
        texts.setErrorMessage(error);
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("shell.sign-in") + " · " + Texts.text("shell.brand");
    }
}
