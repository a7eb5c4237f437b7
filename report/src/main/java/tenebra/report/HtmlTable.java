package tenebra.report;

import java.util.List;

/** A table of a page; cells hold HTML. */
final class HtmlTable {
    private final StringBuilder html = new StringBuilder("<table>\n<thead><tr>");

    HtmlTable(String... header) {
        List.of(header).forEach(cell -> html.append("<th>").append(cell).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
    }

    /** Adds a row; cells that hold free text must be escaped. */
    HtmlTable row(String... cells) {
        html.append("<tr>");
        List.of(cells).forEach(cell -> html.append("<td>").append(cell).append("</td>"));
        html.append("</tr>\n");
        return this;
    }

    String html() {
        return html + "</tbody>\n</table>\n";
    }
}
