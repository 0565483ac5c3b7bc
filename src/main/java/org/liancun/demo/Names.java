package org.liancun.demo;

import java.util.List;

/**
 * Invented names of people: two common given names, no surname. The Chinese rendering and the Tibetan spelling are
 * those of the same name.
 */
final class Names {
    /** One given name, or a whole name. */
    record Name(String zh, String bo) {
        Name and(Name second) {
            return new Name(zh + second.zh, bo + "་" + second.bo);
        }
    }

    private static final List<Name> FIRST = List.of(
            new Name("扎西", "བཀྲ་ཤིས"), new Name("次仁", "ཚེ་རིང"), new Name("索朗", "བསོད་ནམས"),
            new Name("格桑", "སྐལ་བཟང"), new Name("洛桑", "བློ་བཟང"), new Name("达瓦", "ཟླ་བ"),
            new Name("尼玛", "ཉི་མ"), new Name("米玛", "མིག་དམར"), new Name("拉巴", "ལྷག་པ"),
            new Name("普布", "ཕུར་བུ"), new Name("巴桑", "པ་སངས"), new Name("边巴", "སྤེན་པ"),
            new Name("白玛", "པདྨ"), new Name("仁青", "རིན་ཆེན"), new Name("益西", "ཡེ་ཤེས"),
            new Name("云丹", "ཡོན་ཏན"), new Name("德吉", "བདེ་སྐྱིད"), new Name("嘎玛", "ཀརྨ"),
            new Name("贡觉", "དཀོན་མཆོག"), new Name("桑杰", "སངས་རྒྱས"), new Name("丹增", "བསྟན་འཛིན"),
            new Name("强巴", "བྱམས་པ"));

    private static final List<Name> SECOND_OF_MEN = List.of(
            new Name("顿珠", "དོན་གྲུབ"), new Name("旺堆", "དབང་འདུས"), new Name("平措", "ཕུན་ཚོགས"),
            new Name("多吉", "རྡོ་རྗེ"), new Name("罗布", "ནོར་བུ"), new Name("次旦", "ཚེ་བརྟན"),
            new Name("贡布", "མགོན་པོ"), new Name("桑珠", "བསམ་གྲུབ"), new Name("群培", "ཆོས་འཕེལ"),
            new Name("旺杰", "དབང་རྒྱལ"), new Name("旺久", "དབང་ཕྱུག"), new Name("伦珠", "ལྷུན་གྲུབ"),
            new Name("曲扎", "ཆོས་གྲགས"), new Name("占堆", "དགྲ་འདུལ"));

    private static final List<Name> SECOND_OF_WOMEN = List.of(
            new Name("卓玛", "སྒྲོལ་མ"), new Name("央金", "དབྱངས་ཅན"), new Name("拉姆", "ལྷ་མོ"),
            new Name("曲珍", "ཆོས་སྒྲོན"), new Name("卓嘎", "སྒྲོལ་དཀར"), new Name("措姆", "མཚོ་མོ"),
            new Name("玉珍", "གཡུ་སྒྲོན"), new Name("美朵", "མེ་ཏོག"), new Name("旺姆", "དབང་མོ"),
            new Name("曲吉", "ཆོས་སྐྱིད"), new Name("白珍", "དཔལ་སྒྲོན"), new Name("央宗", "གཡང་འཛོམས"),
            new Name("拉珍", "ལྷ་སྒྲོན"), new Name("仓决", "ཚངས་སྐྱིད"));

    private final Dice dice;

    Names(long seed) {
        dice = Dice.of(seed, "names");
    }

    Name next(boolean woman) {
        return dice.pick(FIRST).and(dice.pick(woman ? SECOND_OF_WOMEN : SECOND_OF_MEN));
    }
}
