package tenebra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tenebra.campaign.result.Json;
import tools.jackson.databind.JsonNode;

/** What the program answers to arguments: exit code, standard output, standard error. */
record Answer(int code, String out, String err) {
    static Answer to(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Answer to(String... arguments) {
        return to(List.of(arguments));
    }

    /** Arguments and more arguments. */
    static Answer to(List<String> arguments, String... more) {
        return to(Stream.concat(arguments.stream(), Stream.of(more)).toList());
    }

    /** Lines on standard error that are not progress. */
    List<String> complaints() {
        return err.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !line.startsWith("simulating") && !line.startsWith("limits"))
                .toList();
    }

    JsonNode json() {
        return Json.parse(out);
    }

    Answer succeeds() {
        assertThat(err.lines().filter(line -> line.matches("[A-Z]{3}-[0-9]{3} .*")))
                .isEmpty();
        assertThat(code).isZero();
        return this;
    }

    /** Refused: this exit code, nothing on standard output, one line with a code on standard error. */
    String refusedWith(int exitCode) {
        assertThat(complaints()).hasSize(1);
        String complaint = complaints().getFirst();
        assertThat(complaint).matches("[A-Z]{3}-[0-9]{3} .+").doesNotContain("java.", "\tat ", "SYS-001");
        assertThat(code).as(complaint).isEqualTo(exitCode);
        assertThat(out).isEmpty();
        return complaint;
    }
}
