package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liancun.kernel.Ids;

class NamesTests {
    @ParameterizedTest
    @CsvSource({"尼玛·扎西,尼玛扎西", "尼玛•扎西,尼玛扎西", "尼玛・扎西,尼玛扎西", "尼玛‧扎西,尼玛扎西", "尼玛 扎西,尼玛扎西",
        "Tenzin Drolma,tenzindrolma", "ཚེ་རིང་,ཚེ་རིང", "ཚེ་རིང,ཚེ་རིང", "ཚེ་རིང་།,ཚེ་རིང", "བློ༌བཟང་,བློ་བཟང"})
    void spellingsOfANameAreSearchedAlike(String written, String key) {
        assertThat(Names.searchKey(written)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"次仁卓玛,次**", "尼玛·扎西,尼**", "ཚེ་རིང་སྒྲོལ་མ་,ཚེ**", "བློ་བཟང,བློ**", "བཀྲ་ཤིས,བཀྲ**", "洛,洛**", "Tenzin Drolma,T**", "' ',**",
        "𠀀一,𠀀**"})
    void thePublicSeesTheFirstSyllable(String name, String masked) {
        assertThat(Names.mask(name)).isEqualTo(masked);
    }

    @Test
    void whoSharesANameIsToldApartByVillageNumberAndYear() {
        Person one = person("540623201201-0012", "尼玛·扎西", LocalDate.of(1984, 5, 1));
        Person two = person("540623201202-0001", "尼玛•扎西", null);
        Person three = person("540623201201-0012", "次仁卓玛", LocalDate.of(1990, 1, 1));

        Map<UUID, String> labels = PersonLabels.of(List.of(one, two, three),
                Map.of("540623201201", "尼玛乡帕玉村", "540623201202", "尼玛乡孔孝村"));

        assertThat(labels.get(one.id())).isEqualTo("尼玛·扎西 (尼玛乡帕玉村 0012, 1984)");
        assertThat(labels.get(two.id())).isEqualTo("尼玛•扎西 (尼玛乡孔孝村 0001)");
        assertThat(labels.get(three.id())).isEqualTo("次仁卓玛");
    }

    private static Person person(String household, String name, @Nullable LocalDate born) {
        return new Person(Ids.next(), household + "-1", Ids.next(), household, name, "", "", List.of(), born, "", false);
    }
}
