package tenebra.report.figure;

import java.util.List;

/** Colours that stay apart for colour-blind readers. Reference: M. Okabe and K. Ito, Color Universal Design, 2008. */
public final class Palette {
    public static final Colour BLACK = Colour.of(0x000000);
    public static final Colour ORANGE = Colour.of(0xe69f00);
    public static final Colour SKY_BLUE = Colour.of(0x56b4e9);
    public static final Colour BLUISH_GREEN = Colour.of(0x009e73);
    public static final Colour YELLOW = Colour.of(0xf0e442);
    public static final Colour BLUE = Colour.of(0x0072b2);
    public static final Colour VERMILION = Colour.of(0xd55e00);
    public static final Colour REDDISH_PURPLE = Colour.of(0xcc79a7);
    public static final Colour GREY = Colour.of(0x7f7f7f);
    public static final Colour LIGHT_GREY = Colour.of(0xd4d4d4);
    public static final Colour WHITE = Colour.of(0xffffff);

    private static final List<Colour> LINES =
            List.of(BLUE, VERMILION, BLUISH_GREEN, REDDISH_PURPLE, ORANGE, SKY_BLUE, BLACK);

    private Palette() {}

    /** Colour of the n-th line of a figure, from 0 on; begins again after seven. Yellow is left out: it fades on white. */
    public static Colour line(int number) {
        return LINES.get(Math.floorMod(number, LINES.size()));
    }
}
