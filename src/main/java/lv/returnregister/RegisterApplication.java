package lv.returnregister;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: officers' screens, the process engine and the scheduled work in one artefact. */
@SpringBootApplication
@EnableScheduling
public class RegisterApplication {

    /** Carries out one command of {@code ./run} and ends with its exit code. */
    public static void main(String[] args) {
        int code = RegisterCommands.run(args, System.getenv(), System.out, System.err);
        System.exit(code);
    }
}
