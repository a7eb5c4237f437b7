package tenebra.report.figure.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the markup of texts: raised, lowered, slanted and bold. Never fails: what is no markup stands for itself. */
final class Markup {
    private static final double SCRIPT_SCALE = 0.7;
    private static final double SUPERSCRIPT_RISE = 0.36;
    private static final double SUBSCRIPT_DROP = 0.2;

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private final Deque<Run> outer = new ArrayDeque<>();
    private Run look = new Run("", 1, 0, false, false);

    private Markup() {}

    static List<Run> parse(String text) {
        Markup markup = new Markup();
        int at = 0;
        while (at < text.length()) {
            at += markup.read(text, at);
        }
        markup.flush();
        return List.copyOf(markup.runs);
    }

    /** The text without its markup. */
    static String plain(String text) {
        return parse(text).stream().map(Run::text).collect(Collectors.joining());
    }

    /** Reads one token and returns its length. */
    private int read(String text, int at) {
        if (text.startsWith("^{", at)) {
            script(SUPERSCRIPT_RISE);
            return 2;
        }
        if (text.startsWith("_{", at)) {
            script(-SUBSCRIPT_DROP);
            return 2;
        }
        if (text.charAt(at) == '}' && !outer.isEmpty()) {
            flush();
            look = outer.pop();
            return 1;
        }
        for (String tag : List.of("<b>", "</b>", "<i>", "</i>")) {
            if (text.startsWith(tag, at)) {
                flush();
                boolean on = tag.charAt(1) != '/';
                boolean bold = tag.endsWith("b>") ? on : look.bold();
                boolean italic = tag.endsWith("i>") ? on : look.italic();
                look = new Run("", look.scale(), look.rise(), bold, italic);
                return tag.length();
            }
        }
        pending.append(text.charAt(at));
        return 1;
    }

    private void script(double rise) {
        flush();
        outer.push(look);
        double raised = look.rise() + rise * look.scale();
        look = new Run("", look.scale() * SCRIPT_SCALE, raised, look.bold(), look.italic());
    }

    private void flush() {
        if (!pending.isEmpty()) {
            runs.add(new Run(pending.toString(), look.scale(), look.rise(), look.bold(), look.italic()));
            pending.setLength(0);
        }
    }
}
