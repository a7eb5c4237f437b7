package tenebra.campaign.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.campaign.config.YamlDocument;
import tenebra.core.TenebraException;
import tools.jackson.databind.node.ObjectNode;

class SettingTest {
    private static final String TREE = "a: {b: 1, c: [1, {d: 2}]}\ne: text\n";

    private static String applied(String... settings) {
        ObjectNode root = YamlDocument.parse("tree", TREE).root();
        for (String setting : settings) {
            Setting.parse(setting).applyTo(root);
        }
        return root.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b=7|{'a':{'b':7,'c':[1,{'d':2}]},'e':'text'}",
                "a.c.0=x|{'a':{'b':1,'c':['x',{'d':2}]},'e':'text'}",
                "a.c.1.d=[1, 2]|{'a':{'b':1,'c':[1,{'d':[1,2]}]},'e':'text'}",
                "e=10 GeV|{'a':{'b':1,'c':[1,{'d':2}]},'e':'10 GeV'}",
                "e=a=b|{'a':{'b':1,'c':[1,{'d':2}]},'e':'a=b'}",
                "f=true|{'a':{'b':1,'c':[1,{'d':2}]},'e':'text','f':true}"
            })
    void valueIsPutAtItsPlace(String setting, String tree) {
        assertThat(applied(setting)).isEqualTo(tree.replace('\'', '"'));
    }

    @Test
    void laterSettingsWin() {
        assertThat(applied("a.b=2", "a.b=3")).contains("\"b\":3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.x.b=1",
                "e.b=1",
                "a.c.2=1",
                "a.c.x=1",
                "a.c.-1=1",
                "a.c.99999999999=1",
                "x.y.z=1",
                ".=1",
                "a.=1",
                "a..b=1",
                ".a=1"
            })
    void placeThatIsNotThereIsRefused(String setting) {
        assertThatThrownBy(() -> applied(setting))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-013 ")
                .hasMessageContaining("--set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "=1", "="})
    void whatIsNotKeyAndValueIsRefused(String setting) {
        assertThatThrownBy(() -> Setting.parse(setting))
                .isInstanceOf(TenebraException.class)
                .hasMessageStartingWith("CFG-013 ")
                .hasMessageContaining("key=value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b=[1, 2", "a.b={", "a.b=1\nc: 2"})
    void brokenValueIsRefused(String setting) {
        assertThatThrownBy(() -> Setting.parse(setting))
                .isInstanceOf(TenebraException.class)
                .hasMessageContaining("--set");
    }
}
