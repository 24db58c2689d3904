package lv.returnregister.person;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import lv.returnregister.shared.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person: recorded, asked for or compared (R122 5.1, 5.3).
 *
 * @param surname surname; of a person with a single name, that name; any script
 * @param givenNames given names, empty when there are none
 * @param nativeName full name in the original script
 * @param patronymic patronymic, kept apart from the given names
 * @param birthDate birth date as far as it is known
 * @param sex sex
 * @param nationalities ICAO alpha-3 codes; empty when not known
 * @param nationalityType code of CL-NTY
 * @param euFamilyMember beneficiary of free movement through a family member (E1861 art. 26)
 * @param identityStatus code of CL-IDS
 * @param birthCountry country of birth, historic codes included
 * @param birthPlace place of birth
 * @param personalCode Latvian personal code
 * @param ethnicity ethnicity as the person states it; a special category of data (GDPR art. 9)
 * @param documents identity and travel documents
 * @param otherNames other identities and spellings
 */
public record PersonData(
        String surname,
        String givenNames,
        @JsonAlias("originalScript") @Nullable String nativeName,
        @Nullable String patronymic,
        @Nullable PartialDate birthDate,
        Sex sex,

        @JsonAlias("nationality") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> nationalities,

        String nationalityType,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean euFamilyMember,
        String identityStatus,
        @Nullable String birthCountry,
        @Nullable String birthPlace,
        @Nullable String personalCode,
        @Nullable String ethnicity,

        @JsonAlias("document") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<DocumentData> documents,

        List<OtherName> otherNames) {

    // Jackson leaves absent components null, whatever the types say: the record fills them.
    @SuppressWarnings({"ConstantConditions", "NullAway"})
    public PersonData {
        surname = surname == null ? "" : surname.strip();
        givenNames = givenNames == null ? "" : givenNames.strip();
        nativeName = Inputs.given(nativeName);
        patronymic = Inputs.given(patronymic);
        sex = sex == null ? Sex.UNKNOWN : sex;
        nationalities = nationalities == null
                ? List.of()
                : nationalities.stream().map(Nationality::normalise).distinct().toList();
        nationalityType = nationalityType == null || nationalityType.isBlank() ? "UNK" : nationalityType;
        identityStatus = identityStatus == null || identityStatus.isBlank() ? "DECL" : identityStatus;
        birthCountry = Inputs.given(birthCountry);
        birthPlace = Inputs.given(birthPlace);
        personalCode = Inputs.given(personalCode);
        ethnicity = Inputs.given(ethnicity);
        documents = documents == null ? List.of() : List.copyOf(documents);
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
    }

    /** A person of whom the names are known and nothing else yet. */
    public static PersonData named(String surname, String givenNames) {
        return new PersonData(
                surname,
                givenNames,
                null,
                null,
                null,
                Sex.UNKNOWN,
                List.of(),
                "UNK",
                false,
                "DECL",
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    public PersonData named(String newSurname, String newGivenNames, @Nullable String newNativeName) {
        return new PersonData(
                newSurname,
                newGivenNames,
                newNativeName,
                patronymic,
                birthDate,
                sex,
                nationalities,
                nationalityType,
                euFamilyMember,
                identityStatus,
                birthCountry,
                birthPlace,
                personalCode,
                ethnicity,
                documents,
                otherNames);
    }

    public PersonData born(@Nullable PartialDate date) {
        return new PersonData(
                surname,
                givenNames,
                nativeName,
                patronymic,
                date,
                sex,
                nationalities,
                nationalityType,
                euFamilyMember,
                identityStatus,
                birthCountry,
                birthPlace,
                personalCode,
                ethnicity,
                documents,
                otherNames);
    }

    /** With a birth date as {@link PartialDate#parse} reads it. */
    public PersonData born(String date) {
        return born(PartialDate.parse(date));
    }

    public PersonData ofSex(Sex newSex) {
        return new PersonData(
                surname,
                givenNames,
                nativeName,
                patronymic,
                birthDate,
                newSex,
                nationalities,
                nationalityType,
                euFamilyMember,
                identityStatus,
                birthCountry,
                birthPlace,
                personalCode,
                ethnicity,
                documents,
                otherNames);
    }

    public PersonData ofNationality(String... codes) {
        return new PersonData(
                surname,
                givenNames,
                nativeName,
                patronymic,
                birthDate,
                sex,
                List.of(codes),
                nationalityType,
                euFamilyMember,
                identityStatus,
                birthCountry,
                birthPlace,
                personalCode,
                ethnicity,
                documents,
                otherNames);
    }

    /** With what else is known beside names, birth, sex and nationalities; what is absent is not known. */
    public PersonData withFurther(
            @Nullable String newPatronymic,
            @Nullable String newNationalityType,
            @Nullable String newBirthCountry,
            @Nullable String newBirthPlace,
            @Nullable String newPersonalCode,
            @Nullable String newEthnicity) {
        return new PersonData(
                surname,
                givenNames,
                nativeName,
                newPatronymic,
                birthDate,
                sex,
                nationalities,
                newNationalityType == null ? "" : newNationalityType,
                euFamilyMember,
                identityStatus,
                newBirthCountry,
                newBirthPlace,
                newPersonalCode,
                newEthnicity,
                documents,
                otherNames);
    }

    /** With one document more. */
    public PersonData with(DocumentData document) {
        List<DocumentData> all = new ArrayList<>(documents);
        all.add(document);
        return new PersonData(
                surname,
                givenNames,
                nativeName,
                patronymic,
                birthDate,
                sex,
                nationalities,
                nationalityType,
                euFamilyMember,
                identityStatus,
                birthCountry,
                birthPlace,
                personalCode,
                ethnicity,
                all,
                otherNames);
    }

    /** With one other identity or spelling more. */
    public PersonData with(OtherName other) {
        List<OtherName> all = new ArrayList<>(otherNames);
        all.add(other);
        return new PersonData(
                surname,
                givenNames,
                nativeName,
                patronymic,
                birthDate,
                sex,
                nationalities,
                nationalityType,
                euFamilyMember,
                identityStatus,
                birthCountry,
                birthPlace,
                personalCode,
                ethnicity,
                documents,
                all);
    }
}
