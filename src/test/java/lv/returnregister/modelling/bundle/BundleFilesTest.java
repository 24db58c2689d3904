package lv.returnregister.modelling.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.shared.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A bundle is taken only as it was signed, by somebody known, with everything its models need. */
class BundleFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final ModelRef PROCESS = new ModelRef(ModelKind.PROCESS, "decideEntryBan");
    private static final ModelRef IMPOSE = new ModelRef(ModelKind.FORM, "decide-entry-ban/impose-entry-ban");
    private static final ModelRef SIGN = new ModelRef(ModelKind.FORM, "decide-entry-ban/sign-entry-ban");
    private static final ModelCatalogue HERE = new Shelf(Map.of(
            PROCESS, read("processes/entryban/decide-entry-ban.bpmn"),
            IMPOSE, read("forms/decide-entry-ban/impose-entry-ban.form"),
            SIGN, read("forms/decide-entry-ban/sign-entry-ban.form")));
    private static final ModelCatalogue NOTHING = new Shelf(Map.of());

    private final String pair = BundleKeys.generate();
    private final BundleFiles test = files(pair, "");
    private final BundleFiles production = files(BundleKeys.generate(), "test=" + known(pair));

    private record Shelf(Map<ModelRef, String> texts) implements ModelCatalogue {

        @Override
        public Set<ModelRef> all() {
            return texts.keySet();
        }

        @Override
        public Optional<String> content(ModelRef model) {
            return Optional.ofNullable(texts.get(model));
        }
    }

    @Test
    @DisplayName("models come over unchanged, with where they come from, when the signer is trusted")
    void modelsComeOver() {
        BundleContents contents = production.read(bundle(), NOTHING);

        assertThat(contents.all()).containsExactly(PROCESS, IMPOSE, SIGN);
        assertThat(contents.content(PROCESS)).isEqualTo(HERE.content(PROCESS));
        assertThat(contents.environment()).isEqualTo("test");
        assertThat(contents.writtenAt()).isEqualTo("2026-11-26T10:00:00Z");
    }

    @Test
    @DisplayName("a process needs its forms and the messages it waits for; all it needs can be taken along")
    void needsAreFound() {
        assertThat(ModelNeeds.withNeeds(Set.of(PROCESS), HERE)).containsExactly(PROCESS, IMPOSE, SIGN);
        ModelNeeds needs = ModelNeeds.of(
                new ModelRef(ModelKind.PROCESS, "detainForeigner"), read("processes/detention/detain-foreigner.bpmn"));
        assertThat(needs.messages()).contains("termAmended", "groundGone");
        assertThat(ModelNeeds.of(
                                new ModelRef(ModelKind.PROCESS, "returnCase"),
                                read("processes/casefile/return-case.bpmn"))
                        .models())
                .contains(new ModelRef(ModelKind.PROCESS, "detainForeigner"));
        assertThat(ModelNeeds.of(
                                new ModelRef(ModelKind.LETTER, "departure-order_lv"),
                                read("src/main/resources/letters/departure-order_lv.html"))
                        .models())
                .containsExactlyInAnyOrder(
                        new ModelRef(ModelKind.LETTER, "layout_lv"), new ModelRef(ModelKind.LETTER, "parts_lv"));
    }

    @Test
    @DisplayName("a model whose form is missing here and in the bundle is refused, each missing one by name")
    void missingNeedsAreNamed() {
        byte[] alone = test.write(Set.of(PROCESS), HERE, "test", NOW);

        assertThat(codes(production, alone, NOTHING))
                .containsExactly(
                        "bundle-dependency-missing decideEntryBan decide-entry-ban/impose-entry-ban.form",
                        "bundle-dependency-missing decideEntryBan decide-entry-ban/sign-entry-ban.form");
        assertThat(production.read(alone, HERE).all()).containsExactly(PROCESS);
    }

    @Test
    @DisplayName("every altered, added or missing file is named")
    void alteredFilesAreNamed() {
        assertThat(codes(production, changed("process/decideEntryBan.bpmn", text -> text.replace("VRS", "PMLP") + " ")))
                .containsExactly("bundle-altered process/decideEntryBan.bpmn");
        assertThat(codes(production, repacked(files -> files.put("form/a/b.form", new byte[] {'{', '}'}))))
                .containsExactly("bundle-altered form/a/b.form");
        assertThat(codes(production, repacked(files -> {
                    files.remove("form/decide-entry-ban/impose-entry-ban.form");
                    files.remove("form/decide-entry-ban/sign-entry-ban.form");
                })))
                .containsExactly(
                        "bundle-altered form/decide-entry-ban/impose-entry-ban.form",
                        "bundle-altered form/decide-entry-ban/sign-entry-ban.form");
    }

    @Test
    @DisplayName("a manifest that was altered, is not signed or signed by a stranger is refused")
    void manifestsAreChecked() {
        assertThat(codes(production, changed("manifest.json", text -> text.replace("\"test\"", "\"production\""))))
                .containsExactly("bundle-altered manifest.json");
        assertThat(codes(production, changed("manifest.json", text -> "[")))
                .containsExactly("bundle-altered manifest.json");
        assertThat(codes(production, changed("manifest.sig", text -> "AAAA")))
                .containsExactly("bundle-altered manifest.json");
        assertThat(codes(production, changed("manifest.sig", text -> "?")))
                .containsExactly("bundle-altered manifest.json");
        assertThat(codes(production, repacked(files -> files.remove("manifest.sig"))))
                .containsExactly("bundle-unsigned");
        assertThat(codes(production, repacked(files -> files.remove("manifest.json"))))
                .containsExactly("bundle-unsigned");
        assertThat(codes(files(BundleKeys.generate(), ""), bundle())).containsExactly("bundle-signer-unknown");
    }

    @Test
    @DisplayName("a stranger who signs in the name of a trusted signer is found out")
    void borrowedNamesAreFoundOut() {
        BundleFiles stranger = files(BundleKeys.generate(), "");
        Map<String, byte[]> files = unpacked(bundle());
        Map<String, byte[]> theirs = unpacked(stranger.write(Set.of(SIGN), HERE, "test", NOW));
        files.put("manifest.sig", theirs.get("manifest.sig"));

        assertThat(codes(production, packed(files))).containsExactly("bundle-altered manifest.json");
    }

    @Test
    @DisplayName("names that lead elsewhere, the same name twice, and what is no zip are refused")
    void trickyArchivesAreRefused() {
        for (String name : List.of(
                "../process/a.bpmn",
                "/etc/passwd",
                "process/../../a.bpmn",
                "process\\a.bpmn",
                "process/a/b/c.bpmn",
                "process/.a.bpmn",
                "process/a.sh",
                "process/",
                "C:/a.bpmn")) {
            assertThat(codes(production, repacked(files -> files.put(name, new byte[1]))))
                    .as(name)
                    .containsExactly("bundle-file-name " + name);
        }
        assertThat(codes(production, "no zip".getBytes(StandardCharsets.UTF_8))).containsExactly("bundle-unreadable");
        assertThat(codes(production, new byte[0])).containsExactly("bundle-unreadable");
        byte[] twice = new String(
                        packed(Map.of("form/a/b.form", new byte[1], "form/a/c.form", new byte[1])),
                        StandardCharsets.ISO_8859_1)
                .replace("form/a/c.form", "form/a/b.form")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(production, twice)).containsExactly("bundle-altered form/a/b.form");
    }

    @Test
    @DisplayName("an archive that swells beyond the limit is not unpacked further")
    void bombsAreRefused() {
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("form/a/b.form", new byte[(BundleZip.MOST_MEBIBYTES + 1) * 1024 * 1024]);
        byte[] packed = packed(bomb);

        assertThat(packed.length).isLessThan(1024 * 1024);
        assertThat(codes(production, packed)).containsExactly("bundle-too-large 50 1000");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= BundleZip.MOST_FILES; i++) {
            many.put("form/a/f" + i + ".form", new byte[0]);
        }
        assertThat(codes(production, packed(many))).containsExactly("bundle-too-large 50 1000");
    }

    @Test
    @DisplayName("a document type in a model of a bundle is not followed")
    void outsideEntitiesAreNotFollowed() {
        ModelRef evil = new ModelRef(ModelKind.PROCESS, "evil");
        ModelCatalogue shelf =
                new Shelf(Map.of(evil, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>"));

        assertThatThrownBy(() -> test.write(Set.of(evil), shelf, "test", NOW))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.names("bundle-model-unreadable"))
                                .isTrue());
    }

    @Test
    @DisplayName("a model no door lets in is not let in by a trusted signer either")
    void trustedSignersBringNoBrokenModels() {
        ModelRef broken = new ModelRef(ModelKind.FORM, "a/b");
        ModelCatalogue shelf = new Shelf(Map.of(broken, "{"));

        assertThat(codes(production, test.write(Set.of(broken), shelf, "test", NOW)))
                .singleElement()
                .asString()
                .startsWith("model-");
    }

    @Test
    @DisplayName("without a key nothing is written, and every model that is not there is named")
    void nothingIsWrittenWithoutKey() {
        BundleFiles keyless = new BundleFiles(
                new BundleKeys(Optional::empty, List.of()), JsonMapper.builder().build());

        assertThatThrownBy(() -> keyless.write(Set.of(PROCESS), NOTHING, "production", NOW))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.violations().stream().map(violation -> violation.code()))
                                .containsExactly("bundle-model-unknown", "bundle-no-key"));
        assertThatThrownBy(() -> test.write(Set.of(), HERE, "test", NOW))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.names("bundle-empty")).isTrue());
    }

    @Test
    @DisplayName("settings that are no keys stop the start and never show what they are")
    void wrongSettingsStopTheStart() {
        String other = BundleKeys.generate();
        String mixed = pair.substring(0, pair.indexOf(':')) + other.substring(other.indexOf(':'));

        for (String wrong : List.of("secret-word", "a:b", mixed)) {
            assertThatThrownBy(() -> BundleKeys.pair(wrong))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("secret-word");
        }
        assertThatThrownBy(() -> BundleKeys.trusted(known(pair) + ", nobody"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("entry 2");
        assertThat(BundleKeys.trusted("test=" + known(pair) + "\n" + known(other)))
                .hasSize(2);
        assertThat(BundleKeyPair.make().toString()).doesNotContain(":");
    }

    private byte[] bundle() {
        return test.write(HERE.all(), HERE, "test", NOW);
    }

    private byte[] changed(String file, UnaryOperator<String> change) {
        return repacked(files -> files.computeIfPresent(
                file,
                (name, bytes) ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] repacked(java.util.function.Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = unpacked(bundle());
        change.accept(files);
        return packed(files);
    }

    private static List<String> codes(BundleFiles files, byte[] bundle) {
        return codes(files, bundle, NOTHING);
    }

    private static List<String> codes(BundleFiles files, byte[] bundle, ModelCatalogue here) {
        try {
            files.read(bundle, here);
            return List.of();
        } catch (Rejection refused) {
            return refused.violations().stream()
                    .map(violation -> String.join(
                            " ",
                            java.util.stream.Stream.concat(
                                            java.util.stream.Stream.of(violation.code()),
                                            violation.parameters().stream())
                                    .toList()))
                    .toList();
        }
    }

    private static BundleFiles files(String pair, String trusted) {
        BundleKeys.Pair own = BundleKeys.pair(pair);
        return new BundleFiles(
                new BundleKeys(() -> Optional.of(own), BundleKeys.trusted(trusted)),
                JsonMapper.builder().build());
    }

    private static String known(String pair) {
        return pair.substring(pair.indexOf(':') + 1);
    }

    private static Map<String, byte[]> unpacked(byte[] bundle) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
