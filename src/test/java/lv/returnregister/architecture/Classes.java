package lv.returnregister.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.RegisterApplication;

/** The classes the rules look at, and the words in which the rules speak of them. */
final class Classes {

    /** Package of the product. */
    static final String PRODUCT = "lv.returnregister";

    /** Package of the broken samples, with modules and rooms like the product's. */
    static final String SAMPLES = "broken";

    private static final Set<String> ROOTS = Set.of(PRODUCT, SAMPLES);

    /** Everything that is shipped: {@code src/main/java} and {@code ui/java}, no tests. */
    static final JavaClasses MAIN = new ClassFileImporter().importPath(mainFolder());

    private Classes() {}

    /** The broken samples of these packages below {@code broken}. */
    static JavaClasses samples(String... packages) {
        String[] full =
                Arrays.stream(packages).map(name -> SAMPLES + "." + name).toArray(String[]::new);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(full);
    }

    /** Where the compiled product lies. */
    static Path mainFolder() {
        try {
            return Path.of(RegisterApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The module a class of the product or of the samples belongs to; none for the root package and foreign classes. */
    static Optional<String> module(JavaClass type) {
        for (String root : ROOTS) {
            if (type.getPackageName().startsWith(root + ".")) {
                String below = type.getPackageName().substring(root.length() + 1);
                int dot = below.indexOf('.');
                return Optional.of(dot < 0 ? below : below.substring(0, dot));
            }
        }
        return Optional.empty();
    }

    /** Classes of one room ({@code ui}, {@code domain}, {@code process}) of any of our modules. */
    static DescribedPredicate<JavaClass> inRoom(String room) {
        return DescribedPredicate.describe(
                "in a room '" + room + "'",
                type -> module(type).isPresent()
                        && Arrays.asList(type.getPackageName().split("\\.")).contains(room));
    }

    /** Classes of one of these modules of ours. */
    static DescribedPredicate<JavaClass> inModule(String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                "in module " + String.join(" or ", names),
                type -> module(type).filter(wanted::contains).isPresent());
    }

    /** Simple name with the names of the enclosing classes, as the exception tables write it. */
    static String shortName(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
