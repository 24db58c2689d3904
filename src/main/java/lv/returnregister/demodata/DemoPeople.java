package lv.returnregister.demodata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.Mrz;
import lv.returnregister.person.MrzWriter;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Makes people up: names of the countries from which foreigners with a duty to leave Latvia come, in about the shares of
 * Eurostat's table for the first quarter of 2024, birth dates, documents with a valid machine-readable zone. The same
 * random numbers give the same people.
 */
final class DemoPeople {

    private static final int YOUNGEST = 19;
    private static final int AGES = 42;
    private static final int WOMEN_PERCENT = 22;
    private static final int WITHOUT_DOCUMENT_PERCENT = 12;
    private static final int VALIDITY_DAYS = 3000;

    /**
     * Names of one country. Where a second word stands behind a slash it is the name in its own script.
     *
     * @param share how many of a thousand
     * @param language in which decisions are explained, ISO 639
     * @param inflected whether a woman's surname ends in another way, as in Slavic and Central Asian official use
     */
    private record Country(
            String code,
            int share,
            String language,
            boolean inflected,
            List<String> surnames,
            List<String> men,
            List<String> women) {}

    private static final List<Country> COUNTRIES = List.of(
            country(
                    "UZB",
                    330,
                    "uz",
                    true,
                    "KARIMOV/Каримов RAKHIMOV/Рахимов YUSUPOV/Юсупов ABDULLAEV/Абдуллаев TURSUNOV/Турсунов SAIDOV/Саидов ISMOILOV/Исмоилов MIRZAEV/Мирзаев ERGASHEV/Эргашев NORMATOV/Норматов KHOLMATOV/Холматов USMANOV/Усманов",
                    "RUSTAM/Рустам JASUR/Жасур BEKZOD/Бекзод OTABEK/Отабек SHERZOD/Шерзод AZIZ/Азиз DILSHOD/Дилшод ULUGBEK/Улугбек",
                    "NILUFAR/Нилуфар DILNOZA/Дилноза GULNORA/Гулнора MALIKA/Малика"),
            country(
                    "RUS",
                    150,
                    "ru",
                    true,
                    "MOROZOV/Морозов LEBEDEV/Лебедев SOKOLOV/Соколов KUZNETSOV/Кузнецов VOLKOV/Волков NIKITIN/Никитин GUSEV/Гусев FOMIN/Фомин BELOV/Белов TARASOV/Тарасов",
                    "SERGEI/Сергей ANDREI/Андрей DMITRII/Дмитрий IGOR/Игорь PAVEL/Павел ROMAN/Роман STEPAN/Степан",
                    "OLGA/Ольга IRINA/Ирина SVETLANA/Светлана MARINA/Марина"),
            country(
                    "TJK",
                    70,
                    "tg",
                    true,
                    "NAZAROV/Назаров SHARIPOV/Шарипов DAVLATOV/Давлатов KHOLOV/Холов RAJABOV/Раҷабов GAFUROV/Ғафуров ODINAEV/Одинаев",
                    "FARRUKH/Фаррух SUHROB/Суҳроб JAMSHED/Ҷамшед RUSTAM/Рустам FIRUZ/Фирӯз",
                    "MADINA/Мадина ZARINA/Зарина"),
            country(
                    "IND",
                    60,
                    "hi",
                    false,
                    "SINGH SHARMA PATEL KUMAR REDDY GILL SANDHU NAIR THOMAS VERMA",
                    "HARPREET AMIT RAHUL GURPREET ROHIT VIKRAM ARJUN SANJAY",
                    "PRIYA ANJALI SIMRAN KAVITA"),
            country(
                    "KGZ",
                    45,
                    "ky",
                    true,
                    "ASANOV/Асанов BEKOV/Беков TOKTOGULOV/Токтогулов SYDYKOV/Сыдыков MAMATOV/Маматов",
                    "NURLAN/Нурлан AZAMAT/Азамат TALANT/Талант ERLAN/Эрлан",
                    "AIGUL/Айгүл JYLDYZ/Жылдыз"),
            country(
                    "BLR",
                    35,
                    "be",
                    false,
                    "KAVALENKA/Каваленка HURYNOVICH/Гурыновіч SIDARENKA/Сідарэнка MARTSINKEVICH/Марцінкевіч ZHUK/Жук",
                    "ALIAKSANDR/Аляксандр MIKALAI/Мікалай VIKTAR/Віктар",
                    "NATALLIA/Наталля HANNA/Ганна"),
            country(
                    "UKR",
                    35,
                    "uk",
                    false,
                    "KOVALENKO/Коваленко BONDARENKO/Бондаренко SHEVCHUK/Шевчук TKACHENKO/Ткаченко HRYTSENKO/Гриценко MELNYK/Мельник",
                    "OLEKSII/Олексій ANDRII/Андрій VOLODYMYR/Володимир TARAS/Тарас",
                    "OKSANA/Оксана LIUDMYLA/Людмила"),
            country(
                    "GEO",
                    35,
                    "ka",
                    false,
                    "BERIDZE/ბერიძე KAPANADZE/კაპანაძე GELASHVILI/გელაშვილი LOMIDZE/ლომიძე",
                    "GIORGI/გიორგი LEVAN/ლევან ZURAB/ზურაბ",
                    "NINO/ნინო TAMAR/თამარ"),
            country(
                    "AZE",
                    35,
                    "az",
                    true,
                    "ABDULLAYEV ALIYEV MAMMADOV HUSEYNOV GULIYEV ISMAYILOV",
                    "ELSHAN RASHAD VUGAR ORKHAN EMIN",
                    "AYNUR LEYLA"),
            country(
                    "KAZ",
                    20,
                    "kk",
                    true,
                    "AKHMETOV/Ахметов SERIKOV/Серіков OMAROV/Омаров ZHUMABAEV/Жұмабаев",
                    "DAULET/Дәулет YERLAN/Ерлан ARMAN/Арман",
                    "ASEL/Әсел DINARA/Динара"),
            country("ARM", 25, "hy", false, "PETROSYAN HAKOBYAN SARGSYAN GRIGORYAN", "ARMEN TIGRAN HAYK", "ANI LILIT"),
            country(
                    "VNM",
                    30,
                    "vi",
                    false,
                    "NGUYEN TRAN PHAM HOANG VU DANG",
                    "VAN_DUC MINH_TUAN QUOC_HUNG THANH_LONG",
                    "THI_LAN THI_HOA"),
            country(
                    "AFG",
                    30,
                    "fa",
                    false,
                    "RAHIMI AHMADI NOORI HAIDARI SADAT",
                    "FARID NASIR ZABIULLAH HAMID",
                    "FATIMA ZAHRA"),
            country(
                    "SYR",
                    25,
                    "ar",
                    false,
                    "AL_HASAN KHALIL HADDAD AL_AHMAD",
                    "OMAR KHALED YOUSEF MAHMOUD",
                    "RANIA HALA"),
            country(
                    "LKA",
                    20,
                    "si",
                    false,
                    "PERERA FERNANDO SILVA JAYASINGHE",
                    "NUWAN CHAMINDA RUWAN",
                    "DILINI NADEESHA"),
            country("BGD", 15, "bn", false, "HOSSAIN ISLAM RAHMAN CHOWDHURY", "SHAHIN RAFIQ TANVIR", "NASRIN SHIRIN"),
            country("PAK", 15, "ur", false, "KHAN MALIK BUTT QURESHI", "IMRAN BILAL USMAN", "AYESHA SANA"),
            country("NGA", 15, "en", false, "OKAFOR ADEYEMI BALOGUN EZE", "CHINEDU EMEKA TUNDE", "NGOZI AMAKA"),
            country("SOM", 10, "so", false, "ABDI WARSAME FARAH OSMAN", "AHMED ABDIRAHMAN LIBAN", "HODAN AMINA"));

    private static final int SHARES =
            COUNTRIES.stream().mapToInt(Country::share).sum();

    private final RandomGenerator random;
    private final Clock clock;

    DemoPeople(RandomGenerator random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /**
     * A made-up foreigner.
     *
     * @param data as an officer would enter them; with a passport, as its machine-readable zone gives them
     * @param mrz the two lines of the passport; none when the foreigner has no document
     * @param language in which decisions are explained, ISO 639
     */
    record Foreigner(PersonData data, List<String> mrz, String language) {}

    /** Somebody of any of the countries. */
    Foreigner next() {
        int chosen = random.nextInt(SHARES);
        for (Country country : COUNTRIES) {
            chosen -= country.share();
            if (chosen < 0) {
                return of(country);
            }
        }
        throw new IllegalStateException("The shares do not add up");
    }

    /** Somebody of the country, ICAO code. */
    Foreigner of(String code) {
        return of(COUNTRIES.stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private Foreigner of(Country country) {
        boolean woman = random.nextInt(100) < WOMEN_PERCENT;
        String[] surname = name(country.surnames());
        String[] given = name(woman ? country.women() : country.men());
        if (woman && country.inflected()) {
            surname[0] += "A";
            surname[1] = surname[1].isEmpty() ? "" : surname[1] + "а";
        }
        Sex sex = woman ? Sex.FEMALE : Sex.MALE;
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate birth = today.minusYears(YOUNGEST + random.nextInt(AGES)).minusDays(1 + random.nextInt(364));
        LocalDate expires = today.plusDays(1 + random.nextInt(VALIDITY_DAYS));
        String number =
                "%c%c%07d".formatted('A' + random.nextInt(26), 'A' + random.nextInt(26), random.nextInt(10_000_000));
        @Nullable String nativeName = surname[1].isEmpty() ? null : surname[1] + " " + given[1];
        if (random.nextInt(100) < WITHOUT_DOCUMENT_PERCENT) {
            // What people say of themselves: often only the year.
            PartialDate said = random.nextBoolean() ? PartialDate.of(birth) : PartialDate.ofYear(birth.getYear());
            return new Foreigner(
                    PersonData.named(surname[0], given[0]).born(said).ofSex(sex).ofNationality(country.code()),
                    List.of(),
                    country.language());
        }
        List<String> mrz = MrzWriter.passport(
                "P",
                country.code(),
                surname[0],
                given[0],
                number,
                country.code(),
                PartialDate.of(birth),
                sex,
                expires,
                "");
        PersonData read = PersonData.named(surname[0], given[0])
                .born(PartialDate.of(birth))
                .ofSex(sex)
                .ofNationality(country.code())
                .with(DocumentData.passport(number, country.code(), expires));
        return new Foreigner(
                nativeName == null ? read : read.named(surname[0], given[0], nativeName), mrz, country.language());
    }

    /** The person as the machine-readable zone gives them, with the name in its own script beside it. */
    static PersonData read(Foreigner foreigner, Clock clock) {
        if (foreigner.mrz().isEmpty()) {
            return foreigner.data();
        }
        PersonData read = Mrz.read(String.join("\n", foreigner.mrz()), clock).person();
        return read.named(read.surname(), read.givenNames(), foreigner.data().nativeName());
    }

    private String[] name(List<String> names) {
        String[] both = names.get(random.nextInt(names.size())).split("/", 2);
        return new String[] {both[0].replace('_', ' '), both.length > 1 ? both[1] : ""};
    }

    private static Country country(
            String code, int share, String language, boolean inflected, String surnames, String men, String women) {
        return new Country(
                code,
                share,
                language,
                inflected,
                List.of(surnames.split(" ")),
                List.of(men.split(" ")),
                List.of(women.split(" ")));
    }
}
