package tenebra.app;

import picocli.CommandLine.Option;

/** What every command shares. */
final class JsonOption {
    @Option(names = "--json", description = "Print one JSON document on standard output.")
    private boolean wanted;

    boolean isWanted() {
        return wanted;
    }
}
