package tenebra.statistics.histfactory;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form that pyhf takes digests of: members sorted by name, one space after commas and colons, UTF-8, numbers
 * as Python writes them (shortest digits; exponents below 1e-4 and from 1e16 on; whole numbers as they came).
 */
final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** Digest in hexadecimal; the algorithm is one that every Java has (MD5, SHA-256). */
    static String digest(JsonNode tree, String algorithm) {
        try {
            byte[] bytes = text(tree).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String text(JsonNode tree) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(tree);
        return writer.text.toString();
    }

    private void write(JsonNode node) {
        if (node.isObject()) {
            writeObject(node);
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i > 0 ? ", " : "");
                write(node.get(i));
            }
            text.append(']');
        } else if (node.isString()) {
            writeText(node.stringValue());
        } else if (node.isIntegralNumber()) {
            text.append(node.bigIntegerValue());
        } else if (node.isNumber()) {
            text.append(number(node.doubleValue()));
        } else {
            text.append(node);
        }
    }

    private void writeObject(JsonNode node) {
        SortedSet<String> names = new TreeSet<>(node.propertyNames());
        String separator = "{";
        for (String name : names) {
            text.append(separator);
            writeText(name);
            text.append(": ");
            write(node.get(name));
            separator = ", ";
        }
        text.append(names.isEmpty() ? "{}" : "}");
    }

    private void writeText(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\f' -> text.append("\\f");
                case '\b' -> text.append("\\b");
                default -> text.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }

    /** A floating-point number as Python writes it. */
    static String number(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = shortest.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = shortest.unscaledValue().abs().toString();
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
