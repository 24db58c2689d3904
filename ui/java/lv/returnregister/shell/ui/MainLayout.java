package lv.returnregister.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.shell.Installation;
import lv.returnregister.shell.KeyHint;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import lv.returnregister.shell.OverdueCount;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame around every view: brand, what installation this is, search, what is overdue, language and person above; rooms
 * at the left. Views name it as their layout and know nothing else of it; rooms come from {@link NavigationEntry} beans.
 * Items of the frame come from {@link FrameItem} beans; what they draw with is named here, so that it is there on every page.
 * The pages about errors use it too, so it can be drawn when nobody has signed in: then without rooms and person.
 */
@AnonymousAllowed
@Uses(Popover.class)
@Uses(Icon.class)
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** Where a search leads: {@code search?q=…}. */
    public static final String SEARCH = "search";

    private final transient Messages messages;
    private final transient AuthenticationContext authentication;
    private final transient @Nullable Officer officer;
    private final transient @Nullable OverdueCount overdueCount;
    private final transient List<KeyHint> keyHints;
    private final transient Map<Span, IntSupplier> badges = new LinkedHashMap<>();
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Anchor overdue = new Anchor();
    private final Main content = new Main();

    /** Draws the frame for the officer who has signed in. */
    public MainLayout(
            Messages messages,
            Installation installation,
            CurrentOfficer currentOfficer,
            Classifiers classifiers,
            AuthenticationContext authentication,
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<OverdueCount> overdueCount,
            ObjectProvider<KeyHint> keyHints,
            ObjectProvider<FrameItem> items) {
        this.messages = messages;
        this.authentication = authentication;
        this.officer = currentOfficer.find().orElse(null);
        this.overdueCount = overdueCount.getIfAvailable();
        this.keyHints = new ArrayList<>(List.of(
                new KeyHint("Ctrl + K", "shell.keys.search", 10),
                new KeyHint("?", "shell.keys.help", 20),
                new KeyHint("Esc", "shell.keys.close", 30)));
        keyHints.forEach(this.keyHints::add);

        addClassName("rr-frame");
        content.setId("main");
        content.addClassName("rr-main");
        content.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), top(installation, classifiers, items), rail(entries), content);
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#main", Texts.text("shell.skip"));
        skip.addClassName("rr-skip");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private Header top(Installation installation, Classifiers classifiers, ObjectProvider<FrameItem> items) {
        Header top = new Header();
        top.addClassName("rr-top");
        NativeButton toggle = new NativeButton("☰");
        toggle.addClassName("rr-rail-toggle");
        toggle.getElement().setAttribute("aria-label", Texts.text("shell.rail.toggle"));
        toggle.getElement()
                .executeJs("this.addEventListener('click', () => "
                        + "this.closest('.rr-frame').toggleAttribute('data-rail-open'))");
        top.add(toggle, new Brand());
        InstallationStripe.stripe(installation).ifPresent(top::add);
        if (officer != null && officer.may("person.search")) {
            top.add(search());
        }
        Span space = new Span();
        space.addClassName("rr-space");
        overdue.addClassName("rr-overdue-badge");
        overdue.getElement().setAttribute("router-link", true);
        overdue.setVisible(false);
        top.add(space, overdue);
        if (officer != null) {
            items.orderedStream().forEach(item -> item.of(officer).ifPresent(top::add));
        }
        top.add(new LanguageSwitch());
        if (officer != null) {
            Span who = new Span(officer.displayName() + " · "
                    + classifiers.label(CodeList.UNIT, officer.unit()).in(Texts.language()));
            who.addClassName("rr-who");
            who.getElement().setAttribute("title", who.getText());
            top.add(who, me(officer));
        }
        return top;
    }

    private TextField search() {
        TextField search = new TextField();
        search.addClassName("rr-search");
        search.setPlaceholder(Texts.text("shell.search"));
        search.setAriaLabel(Texts.text("shell.search"));
        search.setClearButtonVisible(false);
        Element key = new Element("kbd");
        key.setText("Ctrl K");
        key.setAttribute("slot", "suffix");
        key.setAttribute("aria-hidden", "true");
        search.getElement().appendChild(key);
        search.addKeyPressListener(Key.ENTER, event -> {
            String asked = search.getValue().strip();
            if (!asked.isEmpty()) {
                UI.getCurrent().navigate(SEARCH, QueryParameters.of("q", asked));
            }
        });
        return search;
    }

    private MenuBar me(Officer officer) {
        Span initials = new Span(initials(officer.displayName()));
        initials.addClassName("rr-initials");
        MenuBar bar = new MenuBar();
        bar.addClassName("rr-me");
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        var root = bar.addItem(initials);
        root.setAriaLabel(Texts.text("shell.me", officer.displayName()));
        SubMenu menu = root.getSubMenu();
        var scheme = menu.addItem(Texts.text("shell.scheme")).getSubMenu();
        for (String choice : List.of("system", "light", "dark")) {
            scheme.addItem(
                    Texts.text("shell.scheme." + choice),
                    event -> UI.getCurrent().getPage().executeJs("window.registerScheme($0)", choice));
        }
        menu.addItem(Texts.text("shell.keys"), event -> new KeyboardHelp(keyHints).open());
        menu.addSeparator();
        menu.addItem(Texts.text("shell.sign-out"), event -> authentication.logout());
        return bar;
    }

    private Nav rail(ObjectProvider<NavigationEntry> entries) {
        Nav rail = new Nav();
        rail.addClassName("rr-rail");
        rail.setAriaLabel(Texts.text("shell.rail"));
        Officer me = officer;
        if (me == null) {
            return rail;
        }
        List<NavigationEntry> mine = entries.stream()
                .filter(entry -> entry.isFor(me))
                .sorted(Comparator.comparing(NavigationEntry::group).thenComparingInt(NavigationEntry::order))
                .toList();
        for (NavigationGroup group : NavigationGroup.values()) {
            List<NavigationEntry> ofGroup =
                    mine.stream().filter(entry -> entry.group() == group).toList();
            if (ofGroup.isEmpty()) {
                continue;
            }
            if (group != NavigationGroup.WORK) {
                rail.add(new H2(Texts.text(group.titleKey())));
            }
            UnorderedList list = new UnorderedList();
            ofGroup.forEach(entry -> list.add(new ListItem(link(entry))));
            rail.add(list);
        }
        rail.add(railFoot());
        return rail;
    }

    private Anchor link(NavigationEntry entry) {
        Anchor link = new Anchor(entry.route(), new Span(Texts.text(entry.titleKey())));
        link.getElement().setAttribute("router-link", true);
        IntSupplier count = entry.badge();
        if (count != null) {
            Span badge = new Span();
            badge.addClassName("rr-count");
            badges.put(badge, count);
            link.add(badge);
        }
        links.put(entry.route(), link);
        return link;
    }

    private Div railFoot() {
        NativeButton help = new NativeButton("?", event -> new KeyboardHelp(keyHints).open());
        help.getElement().setAttribute("data-shortcut", "?");
        help.getElement().setAttribute("aria-label", Texts.text("shell.keys"));
        Div foot = new Div(new Span(Texts.text("shell.keys")), help);
        foot.addClassName("rr-rail-foot");
        return foot;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        // The accent of the authority; the root element outlives this frame, so it is set even for nobody.
        attachEvent
                .getUI()
                .getPage()
                .executeJs(
                        "document.documentElement.dataset.authority = $0",
                        officer == null ? "" : officer.authority().name());
        refreshCounts();
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        links.forEach((route, link) -> {
            boolean here = route.isEmpty() ? path.isEmpty() : path.equals(route) || path.startsWith(route + "/");
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        getElement().removeAttribute("data-rail-open");
        refreshCounts();
    }

    /** Asks for every count again; views call it when a push told them of a change. */
    public void refreshCounts() {
        badges.forEach((badge, count) -> {
            int number = count.getAsInt();
            badge.setText(String.valueOf(number));
            badge.setVisible(number > 0);
        });
        Officer me = officer;
        OverdueCount kept = overdueCount;
        if (me == null || kept == null) {
            return;
        }
        int number = kept.of(me);
        overdue.setVisible(number > 0);
        overdue.setHref(kept.route());
        overdue.setText(Tone.OVERDUE.sign() + " " + messages.counted(Texts.language(), "shell.overdue", number));
    }

    /** First letters of the first and the last word: {@code AK} for A. Kalniņa. */
    public static String initials(String name) {
        String[] words = name.strip().split("[\\s.]+");
        if (words.length == 0 || words[0].isEmpty()) {
            return "–";
        }
        String first = words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }
}
