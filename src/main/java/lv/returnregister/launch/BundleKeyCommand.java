package lv.returnregister.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import lv.returnregister.modelling.bundle.BundleKeyPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes the keys bundles of models are signed with: the secret ones go into a file, the public one is printed; of a file made
 * before, the public one is printed again.
 */
@Command(
        name = "bundle-key",
        description = "Make keys for bundles of models: the pair goes into FILE, the public key is printed.")
public final class BundleKeyCommand implements RegisterCommand {

    private final PrintStream out;

    @Parameters(paramLabel = "FILE", description = "New file for the pair of keys; only its owner can read it.")
    private Path file = Path.of("");

    @Option(names = "--show", description = "Make nothing: print the public key of the pair that is in FILE.")
    private boolean shows;

    public BundleKeyCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        BundleKeyPair pair = shows ? read() : make();
        out.println("REGISTER_BUNDLE_KEY_FILE=" + file.toAbsolutePath());
        out.println("Publiskā atslēga tiem, kas šīs pakas pieņems · Public key for those who take these bundles"
                + " (REGISTER_BUNDLE_TRUSTED):");
        out.println(pair.known());
        return 0;
    }

    private BundleKeyPair read() {
        try {
            return BundleKeyPair.of(Files.readString(file));
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure(StartFailure.Kind.BUNDLE_KEY, e, file);
        }
    }

    private BundleKeyPair make() {
        BundleKeyPair pair = BundleKeyPair.make();
        try {
            if (file.toAbsolutePath()
                    .getFileSystem()
                    .supportedFileAttributeViews()
                    .contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, pair.secret() + System.lineSeparator());
        } catch (IOException e) {
            throw new StartFailure(StartFailure.Kind.BUNDLE_KEY_FILE, e, file);
        }
        return pair;
    }
}
