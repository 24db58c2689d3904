package lv.returnregister.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Bērziņš-Kalns, BERZINS KALNS",
        "O'Brien, OBRIEN",
        "Коваленко, KOVALENKO",
        "Олексій, OLEKSII",
        "Юрій, YURII",
        "Григорій, HRYHORII",
        "Зінаїда Згурська, ZINAIDA ZGHURSKA",
        "Щербаков, SHCHERBAKOV",
        "Юлия, IULIIA",
        "Морозов, MOROZOV",
        "Groß, GROSS",
        "Łukasz, LUKASZ",
        "Nguyễn Văn Đức, NGUYEN VAN DUC",
        "İbrahim Yıldız, IBRAHIM YILDIZ",
        "Əliyev, ALIYEV",
        "გიორგი, GIORGI",
        "'  van   der  Berg ', VAN DER BERG",
        "MOROZОV, MOROZOV"
    })
    void theStrictFormIsThatOfTheTravelDocument(String name, String strict) {
        assertThat(NameFolding.strict(name)).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvSource({
        "MOROZOV, Morozovs",
        "STEPAN, Stepans",
        "STEPAN, STIEPAN",
        "SERGEI, Sergejs",
        "SERGEY, Сергей",
        "OLEKSII, Oleksijs",
        "IURII, Jurijs",
        "YURIY, Юрий",
        "DMITRY, Dmitrijs",
        "DMITRII, Дмитрий",
        "KHARITONOV, Haritonovs",
        "CHERNOV, Černovs",
        "SHCHERBAKOV, Ščerbakovs",
        "ZHUKOV, Žukova",
        "TSOI, Cojs",
        "MARIIA, Marija",
        "NATALYA, Natālija",
        "KOWALSKI, Kovaļskis",
        "DOSTOEVSKAYA, Dostojevskis",
        "ABDULLAYEV, Abdulajevs",
        "PETROSYAN, Petrosjans",
        "AL SAYED, EL SAYED",
        "BORIS, Boriss",
        "IUSUPOV, Jusupovs"
    })
    void theLooseFormTakesAwayHabitsOfTransliterationAndLatvianEndings(String left, String right) {
        assertThat(NameFolding.loose(right)).isEqualTo(NameFolding.loose(left));
    }

    @ParameterizedTest
    @CsvSource({"STEPAN, STANISLAV", "MOROZOV, MARTYNOV", "IVAN, IVO", "ALI, OMAR", "KAREN, KARIM", "CHEN, KHAN"})
    void differentNamesStayDifferent(String left, String right) {
        assertThat(NameFolding.loose(left)).isNotEqualTo(NameFolding.loose(right));
    }

    @Test
    void aNameWithoutLettersOfOneCyrillicLanguageHasAllItsTransliterations() {
        assertThat(NameFolding.variants("Гриценко")).contains("GRITSENKO", "HRYTSENKO");
        assertThat(NameFolding.variants("Müller")).containsExactly("MULLER", "MUELLER");
        assertThat(NameFolding.variants("SMITH")).containsExactly("SMITH");
    }

    @Test
    void foldingIsIdempotentAndBlindToCaseSpacesAndHyphens() {
        long seed = 20260302L;
        RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
        String letters = "abcdefghijklmnopqrstuvwxyzāčēģīķļņšūžäöüøåñłğşçабвгдежзийклмнопрстуфхцчшщыэюяіїєґ";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder name = new StringBuilder();
            int words = 1 + random.nextInt(3);
            for (int word = 0; word < words; word++) {
                if (word > 0) {
                    name.append(random.nextBoolean() ? " " : "-");
                }
                int length = 2 + random.nextInt(9);
                // one script a word
                int from = random.nextBoolean() ? 0 : letters.indexOf('а');
                int to = from == 0 ? letters.indexOf('а') : letters.length();
                for (int letter = 0; letter < length; letter++) {
                    name.append(letters.charAt(random.nextInt(from, to)));
                }
            }
            String text = name.toString();
            String strict = NameFolding.strict(text);
            assertThat(strict).as("seed %d, %s", seed, text).matches("([A-Z]+( [A-Z]+)*)?");
            assertThat(NameFolding.strict(strict)).as("seed %d, %s", seed, text).isEqualTo(strict);
            assertThat(NameFolding.strict(text.toUpperCase(Locale.ROOT)))
                    .as("seed %d, %s", seed, text)
                    .isEqualTo(strict);
            assertThat(NameFolding.strict("  " + text.replace("-", " - ") + " "))
                    .as("seed %d, %s", seed, text)
                    .isEqualTo(strict);
            assertThat(NameFolding.variants(text)).as("seed %d, %s", seed, text).contains(strict);
            assertThat(NameFolding.loose(strict))
                    .as("seed %d, %s: the loose form depends on the strict one alone", seed, text)
                    .isEqualTo(NameFolding.loose(text));
        }
    }
}
