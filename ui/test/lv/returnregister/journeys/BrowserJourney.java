package lv.returnregister.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import lv.returnregister.RegisterApplication;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.ClockControl;
import lv.returnregister.workflow.EngineJobs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What people do, in a real browser against the real application with its production bundle. One application, one database
 * and one browser serve all journeys of a run; each journey opens its own officers and its own case.
 */
abstract class BrowserJourney {

    private static final String PASSWORD = "Ceļojums-2026!";

    private static ConfigurableApplicationContext application;
    private static Browser browser;
    private static String address;

    private final Map<String, Page> desks = new HashMap<>();

    @BeforeAll
    static void start() {
        if (application == null) {
            EmbeddedPostgres postgres = postgres();
            application = new SpringApplicationBuilder(RegisterApplication.class)
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres",
                            "--register.environment=test",
                            "--register.demo.enabled=false",
                            // A journey moves the clock and rings the timers itself, so that it never waits for them.
                            "--register.jobs.enabled=false");
            address = "http://localhost:"
                    + ((WebServerApplicationContext) application).getWebServer().getPort() + "/";
            // With a browser at hand nothing is fetched.
            Map<String, String> environment =
                    chromium() == null ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            browser = Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
    }

    @AfterAll
    static void letTheClockRun() {
        standClock(null);
    }

    @AfterEach
    void leaveDesks() {
        desks.values().forEach(page -> page.context().close());
    }

    /** Opens an account for the journey. */
    static void account(String name, Authority authority, String unit, Role role) {
        bean(CurrentOfficer.class).asRegister(() -> {
            bean(Officers.class).open(name, PASSWORD, name, authority, unit, role);
            return true;
        });
    }

    /** The officer's own browser, signed in; a later call brings the same desk. */
    Page desk(String officer) {
        return desks.computeIfAbsent(officer, name -> {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setLocale("lv-LV")
                    .setTimezoneId("Europe/Riga")
                    .setViewportSize(1440, 900));
            context.setDefaultTimeout(20_000);
            Page page = context.newPage();
            page.navigate(address + "login");
            page.locator("vaadin-login-form input[name=username]").fill(name);
            page.locator("vaadin-login-form input[name=password]").fill(PASSWORD);
            page.locator("vaadin-login-form vaadin-button[theme~=submit]").click();
            page.locator("nav").first().waitFor();
            return page;
        });
    }

    static void open(Page page, String path) {
        page.navigate(address + path);
    }

    /** Stands the clock of the whole Register; null lets it run again. */
    static void standClock(LocalDateTime wallTime) {
        Instant moment = wallTime == null ? null : LegalTime.instant(wallTime);
        bean(CurrentOfficer.class).asRegister(() -> {
            bean(ClockControl.class).standAt(moment);
            bean(Deadlines.class).passOverdue();
            bean(EngineJobs.class).runDue();
            return true;
        });
    }

    static <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Opens the task of a step in the officer's inbox by what the row says, and its form. */
    void openTask(Page page, String step, String surname) {
        open(page, "inbox?scope=authority");
        Locator row =
                page.locator("[data-step='" + step + "']").filter(new Locator.FilterOptions().setHasText(surname));
        row.first().click();
        page.locator("#open-task").click();
        page.locator("[data-form]").first().waitFor();
    }

    /** Fills one field of a form as a person would. */
    void fill(Page page, String field, Object value) {
        Locator component = page.locator("[data-field='" + field + "']").first();
        component.waitFor();
        String kind = (String) component.evaluate("element => element.localName");
        switch (kind) {
            case "vaadin-combo-box" -> {
                component.locator("input").fill(value.toString());
                page.locator("vaadin-combo-box-item:not([hidden])")
                        .filter(new Locator.FilterOptions().setHasText(value.toString()))
                        .first()
                        .click();
            }
            case "vaadin-select" -> {
                component.click();
                page.locator("vaadin-select-item")
                        .filter(new Locator.FilterOptions().setHasText(value.toString()))
                        .first()
                        .click();
            }
            case "vaadin-radio-group" ->
                component
                        .locator("vaadin-radio-button")
                        .filter(new Locator.FilterOptions().setHasText(value.toString()))
                        .first()
                        .click();
            case "vaadin-checkbox" -> {
                if (!component.evaluate("element => element.checked").equals(value)) {
                    component.locator("input").click();
                }
            }
            case "vaadin-date-time-picker" -> {
                LocalDateTime moment = (LocalDateTime) value;
                Locator inputs = component.locator("input");
                inputs.nth(0).fill(LegalTime.write(moment.toLocalDate()));
                inputs.nth(0).press("Enter");
                inputs.nth(1).fill("%02d:%02d".formatted(moment.getHour(), moment.getMinute()));
                inputs.nth(1).press("Enter");
            }
            case "vaadin-date-picker" -> {
                component.locator("input").fill(LegalTime.write((LocalDate) value));
                component.locator("input").press("Enter");
            }
            default -> {
                component.locator("input, textarea").first().fill(value.toString());
                component.locator("input, textarea").first().press("Tab");
            }
        }
    }

    /** Sends the form that is open and waits until it is gone. */
    void submit(Page page) {
        Locator form = page.locator("[data-form]").first();
        String key = form.getAttribute("data-form");
        page.locator("[data-form] .rr-form-foot vaadin-button[theme~=primary]")
                .first()
                .click();
        page.locator("[data-form='" + key + "']")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what).atMost(java.time.Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }

    static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path chromium() {
        String given = System.getProperty("register.chromium", "");
        return given.isEmpty() ? null : Path.of(given);
    }
}
