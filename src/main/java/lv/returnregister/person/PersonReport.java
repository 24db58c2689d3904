package lv.returnregister.person;

import lv.returnregister.shared.PersonId;

/** Writes what the Register holds about a person, for the person. A module above implements it: it knows all records. */
public interface PersonReport {

    /** Writes the report; that it was handed out is recorded. */
    File write(PersonId person);

    /** The report as a file. */
    final class File {

        private final String name;
        private final String mediaType;
        private final byte[] bytes;

        public File(String name, String mediaType, byte[] bytes) {
            this.name = name;
            this.mediaType = mediaType;
            this.bytes = bytes.clone();
        }

        public String name() {
            return name;
        }

        public String mediaType() {
            return mediaType;
        }

        /** A copy of the bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
