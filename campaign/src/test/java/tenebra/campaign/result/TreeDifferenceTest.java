package tenebra.campaign.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeDifferenceTest {
    @Test
    void equalTreesHaveNone() {
        assertThat(TreeDifference.first(Json.parse("{\"a\":[1,{\"b\":2}]}"), Json.parse("{\"a\":[1,{\"b\":2}]}")))
                .isEmpty();
        assertThat(TreeDifference.first(Json.parse("{\"a\":1,\"b\":2}"), Json.parse("{\"b\":2,\"a\":1}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}|{\"a\":2}|a|1|2",
                "{\"a\":{\"b\":[0,1]}}|{\"a\":{\"b\":[0,7]}}|a.b.1|1|7",
                "{\"a\":1}|{}|a|1|absent",
                "{}|{\"a\":1}|a|absent|1",
                "{\"a\":[1]}|{\"a\":[1,2]}|a|[1]|[1,2]",
                "{\"a\":\"x\"}|{\"a\":{\"b\":1}}|a|\"x\"|{\"b\":1}",
                "{\"b\":1,\"a\":1}|{\"b\":2,\"a\":2}|a|1|2"
            })
    void firstDifferenceIsToldWithItsPlace(String left, String right, String place, String there, String here) {
        assertThat(TreeDifference.first(Json.parse(left), Json.parse(right)))
                .contains(new TreeDifference(place, there, here));
    }

    @Test
    void longValuesAreShortened() {
        TreeDifference difference = TreeDifference.first(
                        Json.parse("{\"a\":\"" + "x".repeat(500) + "\"}"), Json.parse("{\"a\":1}"))
                .orElseThrow();
        assertThat(difference.left()).hasSizeLessThanOrEqualTo(80).endsWith("...");
    }
}
