package lv.returnregister.deadline;

import java.util.List;
import java.util.Optional;

/**
 * The readmission agreements known, a row each ({@code deadline/readmission-agreements.yaml}).
 *
 * @param agreements the rows
 */
public record ReadmissionAgreements(List<ReadmissionAgreement> agreements) {

    /** The agreement with a state, by its three letters. */
    public Optional<ReadmissionAgreement> with(String country) {
        return agreements.stream()
                .filter(agreement -> agreement.country().equals(country))
                .findFirst();
    }
}
