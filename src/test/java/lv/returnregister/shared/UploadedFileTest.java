package lv.returnregister.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A file is taken for what its bytes say and up to its limit. */
class UploadedFileTest {

    private static final FileLimits LIMITS = FileLimits.ofMebibytes("file", 1, FileType.PDF, FileType.JPEG);
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_file_is_what_its_bytes_say_whatever_its_name_is() {
        UploadedFile file = UploadedFile.of("C:\\skeneti\\pase\u202Egpj.exe", PDF, LIMITS);

        assertThat(file.type()).isEqualTo(FileType.PDF);
        assertThat(file.name()).isEqualTo("pasegpj.exe");
        assertThat(file.sha256()).hasSize(64).isEqualTo(Sha256.of(PDF));
        refused("pase.pdf", "<html>".getBytes(StandardCharsets.US_ASCII), "file-type-not-taken");
        refused("seja.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}, "file-type-not-taken");
    }

    @Test
    void the_largest_file_is_taken_and_one_byte_more_is_not() {
        byte[] most = Arrays.copyOf(PDF, LIMITS.most());

        assertThat(UploadedFile.of("a.pdf", most, LIMITS).size()).isEqualTo(LIMITS.most());
        refused("a.pdf", Arrays.copyOf(PDF, LIMITS.most() + 1), "file-too-large");
        refused("a.pdf", new byte[0], "file-empty");
    }

    @Test
    void a_file_of_200_mb_is_refused_with_its_size_and_the_limit() {
        Violation violation = LIMITS.tooLarge("video.pdf", 200L * 1024 * 1024);

        assertThat(violation.code()).isEqualTo("file-too-large");
        assertThat(violation.parameters()).containsExactly("video.pdf", "200", "1");
    }

    @Test
    void nobody_changes_the_bytes_afterwards() {
        byte[] bytes = PDF.clone();
        UploadedFile file = UploadedFile.of("a.pdf", bytes, LIMITS);

        bytes[0] = 0;
        file.bytes()[0] = 0;

        assertThat(file.bytes()).isEqualTo(PDF);
    }

    private static void refused(String name, byte[] bytes, String code) {
        assertThatThrownBy(() -> UploadedFile.of(name, bytes, LIMITS))
                .asInstanceOf(type(Rejection.class))
                .extracting(rejection -> rejection.violations().getFirst().code())
                .isEqualTo(code);
    }
}
