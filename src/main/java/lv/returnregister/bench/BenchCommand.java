package lv.returnregister.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import lv.returnregister.launch.ApplicationStart;
import lv.returnregister.launch.RegisterCommand;
import lv.returnregister.workflow.BareEngine;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./run bench case}, {@code inbox}, {@code workload}, {@code cockpit} and {@code models}: on a throwaway database as durable as a real one; the exit code says whether the aim is met. */
@Command(name = "bench", description = "Mēra ātrumu · Measure speed: case, inbox, workload, cockpit, models.")
public final class BenchCommand implements RegisterCommand {

    /** A case through the application may take so many times the bare engine's time. */
    private static final double CASE_RATIO = 1.5;

    private static final double INBOX_P95_MILLIS = 50;
    private static final double INBOX_FASTER = 10;
    private static final int ENGINE_SHARE = 10;

    private static final double WORKLOAD_P95_MILLIS = 3000;
    private static final int WORKLOAD_SHARE = 20;

    private static final double CHECK_P95_MILLIS = 1000;
    private static final double WHAT_IF_SECONDS = 60;

    private static final String BARE = "bare";

    private final ApplicationStart start;
    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "case, inbox, workload, cockpit, models")
    private List<String> names = List.of();

    @Option(names = "--rounds", defaultValue = "200", description = "Measured rounds (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "cockpit: share of 1,000,000 open tasks (${DEFAULT-VALUE}).")
    private double scale;

    public BenchCommand(ApplicationStart start, PrintStream out) {
        this.start = start;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!List.of("case", "inbox", "workload", "cockpit", "models").containsAll(names)) {
            out.println("bench case | bench inbox | bench workload | bench cockpit | bench models");
            return 2;
        }
        return start.onMeasuredDatabase(application -> {
            boolean met = true;
            for (String name : names) {
                met &= switch (name) {
                    case "case" -> benchCase(application);
                    case "inbox" -> benchInbox(application);
                    case "workload" -> benchWorkload(application);
                    case "models" -> benchModels(application);
                    default -> new FlowBench(application, out, scale).run();
                };
            }
            return met ? 0 : 1;
        });
    }

    private boolean benchCase(ConfigurableApplicationContext application) {
        CaseBench bench = new CaseBench(application, out);
        try (BareEngine bare = bare(application, bench.answers())) {
            double ratio = bench.run(bare, rounds);
            boolean met = ratio <= CASE_RATIO;
            out.printf("  ratio                   %8.2f (aim: at most %.1f) %s%n", ratio, CASE_RATIO, word(met));
            return met;
        }
    }

    private boolean benchInbox(ConfigurableApplicationContext application) {
        try (BareEngine bare = bare(application, Map.of())) {
            InboxBench.Result result = new InboxBench(application, out)
                    .run(bare, bareDatabase(application), rounds, Math.max(10, rounds / ENGINE_SHARE));
            boolean met = result.p95() <= INBOX_P95_MILLIS && result.faster() >= INBOX_FASTER;
            out.printf(
                    "  p95 %.2f ms (aim: at most %.0f), %.0f times as fast (aim: at least %.0f) %s%n",
                    result.p95(), INBOX_P95_MILLIS, result.faster(), INBOX_FASTER, word(met));
            return met;
        }
    }

    private boolean benchWorkload(ConfigurableApplicationContext application) {
        double p95 = new WorkloadBench(application, out).run(Math.max(5, rounds / WORKLOAD_SHARE));
        boolean met = p95 <= WORKLOAD_P95_MILLIS;
        out.printf("  p95 %.0f ms (aim: at most %.0f) %s%n", p95, WORKLOAD_P95_MILLIS, word(met));
        return met;
    }

    private boolean benchModels(ConfigurableApplicationContext application) {
        double p95 = new ModelBench(application, out).run();
        boolean checked = p95 <= CHECK_P95_MILLIS;
        out.printf("  p95 %.0f ms (aim: at most %.0f) %s%n", p95, CHECK_P95_MILLIS, word(checked));
        double seconds = new WhatIfBench(application, out).run();
        boolean replayed = seconds <= WHAT_IF_SECONDS;
        out.printf("  %.1f s (aim: at most %.0f) %s%n", seconds, WHAT_IF_SECONDS, word(replayed));
        return checked && replayed;
    }

    private static String word(boolean met) {
        return met ? "– met" : "– NOT MET";
    }

    /** An engine on an empty database of the same server. */
    private static BareEngine bare(ConfigurableApplicationContext application, Map<String, Object> answers) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("drop database if exists " + BARE).update();
        jdbc.sql("create database " + BARE).update();
        Environment environment = application.getEnvironment();
        return new BareEngine(
                bareUrl(environment),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password", ""),
                answers);
    }

    private static JdbcClient bareDatabase(ConfigurableApplicationContext application) {
        Environment environment = application.getEnvironment();
        return JdbcClient.create(new DriverManagerDataSource(
                bareUrl(environment),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password", "")));
    }

    private static String bareUrl(Environment environment) {
        return environment
                .getRequiredProperty("spring.datasource.url")
                .replaceFirst("(jdbc:postgresql:(?://[^/]*/)?)[^?]*", "$1" + BARE);
    }
}
