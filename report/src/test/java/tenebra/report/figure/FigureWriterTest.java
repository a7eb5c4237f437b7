package tenebra.report.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tenebra.core.TenebraException;

final class FigureWriterTest {
    private static Figure example(String name) {
        return switch (name) {
            case "exclusion" -> Examples.exclusion();
            case "spectrum" -> Examples.spectrum();
            case "efficiency" -> Examples.efficiency();
            default -> Examples.wide();
        };
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
        return document.getDocumentElement();
    }

    /** The pictures are left in target/figures for the eye. */
    @ParameterizedTest
    @ValueSource(strings = {"exclusion", "spectrum", "efficiency", "wide"})
    void equalFiguresGiveEqualBytes(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        String svg = FigureWriter.svg(example(name));
        byte[] pdf = FigureWriter.pdf(example(name));
        Files.writeString(folder.resolve(name + ".svg"), svg);
        Files.write(folder.resolve(name + ".pdf"), pdf);
        Files.write(folder.resolve(name + ".png"), FigureWriter.png(example(name)));
        assertThat(FigureWriter.svg(example(name))).isEqualTo(svg);
        assertThat(FigureWriter.pdf(example(name))).isEqualTo(pdf);
        assertThat(FigureWriter.png(example(name), 50)).isEqualTo(FigureWriter.png(example(name), 50));
    }

    /** Other languages write 1,5 for 1.5, and some have other digits. */
    @Test
    void bytesDoNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        String svg = FigureWriter.svg(Examples.spectrum());
        byte[] pdf = FigureWriter.pdf(Examples.spectrum());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(FigureWriter.svg(Examples.spectrum())).isEqualTo(svg);
            assertThat(FigureWriter.pdf(Examples.spectrum())).isEqualTo(pdf);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void svgIsWellFormedWithTitleAndViewBox() throws Exception {
        String hard = "a < b & \"c\" 'd' ]]> \u0001 \ud800";
        Figure figure = Figure.of(
                hard,
                Axis.linear(hard, 0, 1),
                Axis.linear("y", 0, 1),
                List.of(new Layer.Curve(
                        List.of(new Point(0, 0), new Point(1, 1)), LineStyle.solid(Palette.BLUE), hard)));
        Element svg = parsed(FigureWriter.svg(figure));
        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 243.78 198.43");
        assertThat(svg.getAttribute("width")).isEqualTo("86mm");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a < b & \"c\" 'd' ]]> ? ?");
        assertThat(FigureWriter.svg(figure)).doesNotContain("NaN").doesNotContain("E-");
    }

    @Test
    void svgKeepsTextsAsTexts() throws Exception {
        var texts = parsed(FigureWriter.svg(Examples.exclusion())).getElementsByTagName("text");
        List<String> contents = java.util.stream.IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertThat(contents)
                .contains("10−4", "mA' [GeV]", "ε", "Tenebra simulation", "90 % CL, 9.37×1011 EOT", "NA64 2016–2022,");
    }

    @Test
    void pdfHasOnePageOfTheRightSizeWithItsFontEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(FigureWriter.pdf(Examples.exclusion()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth() * 25.4 / 72).isCloseTo(86, within(0.01));
            assertThat(page.getMediaBox().getHeight() * 25.4 / 72).isCloseTo(70, within(0.01));
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                assertThat(page.getResources().getFont(name).getName()).endsWith("+LiberationSans");
            }
            assertThat(new PDFTextStripper().getText(document)).contains("Tenebra simulation", "[GeV]", "ε");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 150, 300})
    void pngHasThePixelsOfItsResolution(int resolution) throws IOException {
        byte[] png = FigureWriter.png(Examples.efficiency(), resolution);
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        assertThat(image.getWidth()).isEqualTo((int) Math.round(86 / 25.4 * resolution));
        assertThat(image.getHeight()).isEqualTo((int) Math.round(70 / 25.4 * resolution));
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
        int physical = new String(png, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(ByteBuffer.wrap(png).getInt(physical + 4)).isEqualTo((int) Math.round(resolution / 0.0254));
    }

    @Test
    void impossibleResolutionIsRefused() {
        assertThatThrownBy(() -> FigureWriter.png(Examples.efficiency(), Double.NaN))
                .isInstanceOf(TenebraException.class)
                .hasMessageContaining("resolution");
    }

    /** A fresh server has neither fonts nor fontconfig: the classes that look for them must not even be loaded. */
    @Test
    void fontsOfTheMachineAreNotAskedFor() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FontlessMain.class.getName())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(log).isZero();
        assertThat(log).contains("tenebra.report.figure.internal.PngCanvas");
        assertThat(log.lines().filter(line -> line.matches(".*(FontManager|FontConfig|FontMapper|FileSystemFont).*")))
                .isEmpty();
    }
}
