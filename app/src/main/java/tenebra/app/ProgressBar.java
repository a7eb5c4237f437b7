package tenebra.app;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import tenebra.campaign.engine.Progress;

/** Progress with rate and time left: one line that is redrawn on a terminal, a line for each tenth elsewhere. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;

    private final PrintStream err;
    private final boolean interactive;
    private String what = "";
    private long total;
    private long found;
    private long done;
    private long begin;
    private int printedTenths;

    private ProgressBar(PrintStream err, boolean interactive) {
        this.err = err;
        this.interactive = interactive;
    }

    /** On standard error of a terminal. */
    static ProgressBar on(Terminal terminal) {
        return new ProgressBar(terminal.err(), isInteractive());
    }

    @SuppressWarnings("SystemConsoleNull") // null again from JDK 25 on where there is no terminal
    private static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public synchronized void begin(String name, long size, long alreadyDone) {
        what = name;
        total = size;
        found = alreadyDone;
        done = alreadyDone;
        begin = System.nanoTime();
        printedTenths = total == 0 ? 10 : (int) (10 * done / total);
        if (found > 0) {
            err.println("%s: %d of %d found done".formatted(what, found, total));
        }
    }

    @Override
    public synchronized void advance(long amount) {
        done += amount;
        int tenths = (int) (10 * done / Math.max(1, total));
        if (interactive) {
            err.print("\r" + line());
            err.flush();
        } else if (tenths > printedTenths) {
            err.println(line());
        }
        printedTenths = Math.max(printedTenths, tenths);
    }

    @Override
    public synchronized void end() {
        if (interactive && done > found) {
            err.println();
        }
    }

    private String line() {
        double seconds = Math.max(1e-9, (System.nanoTime() - begin) / 1e9);
        double rate = (done - found) / seconds;
        double left = rate > 0 ? (total - done) / rate : 0;
        int filled = (int) (WIDTH * done / Math.max(1, total));
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3d %%  %.3g/s  %s left ",
                what,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * done / Math.max(1, total),
                rate,
                duration(left));
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : "%d min %02d s".formatted(whole / 60, whole % 60);
    }
}
