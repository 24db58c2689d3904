package lv.returnregister.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server running on a folder, as its file {@code postmaster.pid} tells and the process table confirms.
 *
 * @param pid process number
 * @param port TCP port; 0 while it is not yet written
 * @param status {@code ready}, {@code starting}, {@code stopping} …
 */
record Postmaster(long pid, int port, String status) {

    static final String FILE = "postmaster.pid";

    private static final int LINE_PORT = 3;
    private static final int LINE_STATUS = 7;

    /** The server on the folder; empty where the file is missing, or names a process that is gone or is something else. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(cluster.resolve(FILE));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(lines.isEmpty() ? "" : lines.getFirst().strip());
            int port = lines.size() > LINE_PORT
                    ? Integer.parseInt(lines.get(LINE_PORT).strip())
                    : 0;
            String status = lines.size() > LINE_STATUS ? lines.get(LINE_STATUS).strip() : "starting";
            Postmaster postmaster = new Postmaster(pid, port, status);
            return postmaster.isAlive() && isServer(pid, cluster) ? Optional.of(postmaster) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    boolean isReady() {
        return "ready".equals(status) && port > 0;
    }

    /** Process numbers are used again after a restart of the machine: is this one PostgreSQL, and on this folder? */
    private static boolean isServer(long pid, Path cluster) {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.exists(process)) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().command())
                    .map(command -> command.endsWith("postgres"))
                    .orElse(false);
        }
        try {
            Path place = Files.readSymbolicLink(process.resolve("cwd"));
            return place.toRealPath().equals(cluster.toRealPath())
                    && commandLine(process).contains("postgres");
        } catch (IOException e) {
            // Just gone, or another user's process: then it is not the server of this user's folder.
            return false;
        }
    }

    private static String commandLine(Path process) throws IOException {
        return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
    }
}
