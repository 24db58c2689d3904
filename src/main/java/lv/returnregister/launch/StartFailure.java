package lv.returnregister.launch;

import org.jspecify.annotations.Nullable;

/** A start that cannot go on, for a reason a person can mend: one sentence in Latvian and in English, one exit code. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons; the exit codes are part of the product's outer face and do not change. */
    public enum Kind {
        /** The port of the web server is in use; parameter: the port. */
        PORT_TAKEN(
                10,
                "Ports %s jau ir aizņemts; apturiet programmu, kas to lieto, vai norādiet citu, piemēram, SERVER_PORT=%s.",
                "Port %s is already in use; stop the program that uses it or choose another one, for example SERVER_PORT=%s."),
        /** No PostgreSQL answers; parameter: the address. */
        DATABASE_UNREACHABLE(
                11,
                "Datubāze %s neatbild; pārbaudiet adresi (REGISTER_DB_URL), un vai PostgreSQL darbojas.",
                "The database %s does not answer; check the address (REGISTER_DB_URL) and whether PostgreSQL is running."),
        /** PostgreSQL refuses the user or the password; parameters: user, address. */
        DATABASE_PASSWORD(
                12,
                "Datubāze nepieņem lietotāja %s paroli (%s); pārbaudiet REGISTER_DB_USER un REGISTER_DB_PASSWORD vai REGISTER_DB_PASSWORD_FILE.",
                "The database does not accept the password of user %s (%s); check REGISTER_DB_USER and REGISTER_DB_PASSWORD or REGISTER_DB_PASSWORD_FILE."),
        /** The tables were made by a later build; parameter: the first migration this build does not know. */
        DATABASE_NEWER(
                13,
                "Datubāzi ir izveidojusi jaunāka Reģistra versija (migrācija %s šai versijai nav zināma); palaidiet jaunāko versiju vai atjaunojiet vecāku datubāzes kopiju.",
                "The database was made by a newer version of the Register (this version does not know migration %s); start the newer version or restore an older copy of the database."),
        /** No room is left; parameter: the place. */
        DISK_FULL(
                14,
                "Diskā nav vietas (%s); atbrīvojiet vietu un palaidiet vēlreiz.",
                "The disk is full (%s); free some space and start again."),
        /** The data folder cannot be written; parameter: the folder. */
        DATA_FOLDER_NOT_WRITABLE(
                15,
                "Datu mapē %s nevar rakstīt; mainiet tās tiesības vai norādiet citu mapi ar REGISTER_DATA.",
                "The data folder %s cannot be written; change its permissions or name another folder with REGISTER_DATA."),
        /** The embedded PostgreSQL does not come up on its folder; parameters: folder, what PostgreSQL said. */
        DATA_FOLDER_DAMAGED(
                16,
                "Iebūvētā datubāze mapē %s nav palaižama (%s); atjaunojiet mapi no kopijas vai sāciet no jauna ar ./run reset.",
                "The embedded database in %s does not start (%s); restore the folder from a copy or begin anew with ./run reset."),
        /** The outside server is older than the Register needs; parameter: its version. */
        DATABASE_TOO_OLD(
                17,
                "Reģistram vajag PostgreSQL 17 vai jaunāku; šis serveris ir %s.",
                "The Register needs PostgreSQL 17 or newer; this server is %s."),
        /** The database user may not create what the Register needs; parameter: what PostgreSQL said. */
        DATABASE_RIGHTS(
                18,
                "Datubāzes lietotājam trūkst tiesību (%s); padariet viņu par datubāzes īpašnieku.",
                "The database user lacks rights (%s); make that user the owner of the database."),
        /** An applied migration differs from the one in this build; parameter: its version. */
        DATABASE_DIFFERS(
                19,
                "Datubāze neatbilst šai versijai: migrācija %s atšķiras no piemērotās; palaidiet to versiju, kas datubāzi izveidoja.",
                "The database does not fit this version: migration %s differs from the applied one; start the version that made the database."),
        /** The database named in the address does not exist; parameter: the address. */
        DATABASE_MISSING(
                21,
                "Serverī nav datubāzes %s; izveidojiet to ar CREATE DATABASE.",
                "The server has no database %s; create it with CREATE DATABASE."),
        /** Another Register runs on the data folder; parameter: the folder. */
        DATA_FOLDER_IN_USE(
                22,
                "Datu mapi %s lieto cits darbojošs Reģistrs; vispirms apturiet to.",
                "The data folder %s is in use by another running Register; stop it first."),
        /** PostgreSQL refuses to run as root here. */
        ROOT(
                23,
                "Iebūvēto PostgreSQL šeit nevar palaist kā root (unshare nav atļauts); palaidiet kā parasts lietotājs vai norādiet REGISTER_DB_URL.",
                "The embedded PostgreSQL cannot run as root here (unshare is not permitted); start as an ordinary user or set REGISTER_DB_URL."),
        /** A setting cannot be used; parameters: its name, what fits. */
        SETTINGS(24, "Iestatījums %s nav derīgs; vajag %s.", "The setting %s cannot be used; it must be %s."),
        /** The keys of bundles are not put into a file that is there, or where none can be made; parameter: the file. */
        BUNDLE_KEY_FILE(
                25,
                "Atslēgas failā %s nav ierakstītas: vajag jaunu failu mapē, kurā var rakstīt.",
                "No keys were put into %s: it must be a new file in a folder that can be written."),
        /** There is no pair of keys in a file; parameter: the file. */
        BUNDLE_KEY(
                26,
                "Failā %s nav modeļu paku atslēgu; izveidojiet tās ar ./run bundle-key jaunā failā.",
                "There are no keys of bundles in %s; make them with ./run bundle-key in a new file."),
        /** Something else; parameter: the innermost message. */
        OTHER(1, "Reģistru neizdevās palaist: %s.", "The Register did not start: %s.");

        private final int exitCode;
        private final String latvian;
        private final String english;

        Kind(int exitCode, String latvian, String english) {
            this.exitCode = exitCode;
            this.latvian = latvian;
            this.english = english;
        }

        /** The exit code of the process. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final String latvian;
    private final String english;

    public StartFailure(Kind kind, Object... parameters) {
        this(kind, null, parameters);
    }

    public StartFailure(Kind kind, @Nullable Throwable cause, Object... parameters) {
        super(sentence(kind.english, parameters), cause);
        this.kind = kind;
        this.latvian = sentence(kind.latvian, parameters);
        this.english = sentence(kind.english, parameters);
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence for people who read Latvian. */
    public String latvian() {
        return latvian;
    }

    /** The same sentence in English. */
    public String english() {
        return english;
    }

    private static String sentence(String pattern, Object[] parameters) {
        String text = pattern;
        for (Object parameter : parameters) {
            int place = text.indexOf("%s");
            if (place >= 0) {
                text = text.substring(0, place) + String.valueOf(parameter).strip() + text.substring(place + 2);
            }
        }
        return text.replaceAll("\\.\\.$", ".");
    }
}
