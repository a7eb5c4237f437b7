package tenebra.report;

import java.util.Locale;

/** Numbers as a reader wants them. */
final class Texts {
    private Texts() {}

    /** As in 9.37×10^{11}, in the markup of figures. */
    static String scientific(double value) {
        int exponent = (int) Math.floor(Math.log10(value));
        return String.format(Locale.ROOT, "%.3g×10^{%d}", value / Math.pow(10, exponent), exponent);
    }

    /** As in 9.37×10<sup>11</sup>; small exponents are written out. */
    static String html(double value) {
        if (value == 0) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
        if (exponent >= -3 && exponent < 5) {
            return String.format(Locale.ROOT, "%.3g", value).replaceAll("e\\+?0*(\\d+)", "×10<sup>$1</sup>");
        }
        return String.format(Locale.ROOT, "%.2f×10<sup>%d</sup>", value / Math.pow(10, exponent), exponent);
    }

    /** A mass with the unit that suits it. */
    static String mass(double value) {
        return value < 1
                ? String.format(Locale.ROOT, "%.4g MeV", 1e3 * value)
                : String.format(Locale.ROOT, "%.4g GeV", value);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
