package lv.returnregister.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Replay;
import lv.returnregister.modelling.trial.ReplayWorker;
import lv.returnregister.modelling.trial.WhatIf;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import lv.returnregister.workflow.DraftTable;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft of the entry-ban table is replayed over ten thousand answers, each of a case and with facts of its own. */
final class WhatIfBench {

    static final int ANSWERS = 10_000;

    private static final String TABLE = "entryBanTerm";
    private static final String FILE = "processes/entryban/entry-ban-term.dmn";
    private static final long SEED = 7;
    private static final int AT_ONCE = 500;
    private static final int LONGEST_OVERSTAY = 1500;
    private static final int YEARS = 9;

    private final PrintStream out;
    private final TableHits hits;
    private final WhatIf whatIf;
    private final ReplayWorker worker;
    private final CurrentOfficer currentOfficer;
    private final TransactionTemplate transaction;

    WhatIfBench(ApplicationContext application, PrintStream out) {
        this.out = out;
        this.hits = application.getBean(TableHits.class);
        this.whatIf = application.getBean(WhatIf.class);
        this.worker = application.getBean(ReplayWorker.class);
        this.currentOfficer = application.getBean(CurrentOfficer.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** How many seconds the replay took. */
    double run() {
        String table = table();
        currentOfficer.asRegister(() -> {
            fill(DraftTable.read(table));
            return true;
        });
        String draft = table.replace("<text>120</text>", "<text>84</text>").replace("&lt;= 30", "&lt;= 45");
        ModelRef model = new ModelRef(ModelKind.DECISION, TABLE);
        long begun = System.nanoTime();
        UUID id = currentOfficer.asRegister(() -> whatIf.begin(model, draft, LocalDate.of(2026, 3, 2)));
        while (worker.work(Integer.MAX_VALUE) > 0) {
            // until nothing waits
        }
        Replay replay = currentOfficer.asRegister(() -> whatIf.find(id));
        Replay.Figures figures = currentOfficer.asRegister(() -> whatIf.figures(id));
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf("a draft of %s over %d answers of as many cases%n", TABLE, replay.seen());
        out.printf("  replayed in             %8.1f s  %.0f cases/s%n", seconds, replay.seen() / seconds);
        figures.lawful()
                .forEach(count ->
                        out.printf("  %-24s%8d%n", count.outcome().name().toLowerCase(Locale.ROOT), count.answers()));
        return seconds;
    }

    private void fill(DraftTable table) {
        Random random = new Random(SEED);
        List<DraftTable.Column> inputs = table.inputs();
        for (int written = 0; written < ANSWERS; written += AT_ONCE) {
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < AT_ONCE; i++) {
                    keep(table, inputs, random);
                }
            });
        }
    }

    private void keep(DraftTable table, List<DraftTable.Column> inputs, Random random) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (DraftTable.Column input : inputs) {
            facts.put(
                    input.name(),
                    switch (input.type()) {
                        case "boolean" -> random.nextInt(10) == 0;
                        case "integer" -> random.nextInt(LONGEST_OVERSTAY);
                        default ->
                            input.words().get(random.nextInt(input.words().size()));
                    });
        }
        LocalDate day = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(YEARS * 365));
        TableHit hit = table.on(day, day, facts)
                .orElseGet(() -> new TableHit(TABLE, 1, null, "", 0, "", day, day, facts, Map.of()));
        hits.keep(new CaseId(Ids.next()), hit);
    }

    private static String table() {
        try (InputStream in = WhatIfBench.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("Missing " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
