package tenebra.report.picture;

import java.util.ArrayList;
import java.util.List;
import tenebra.experiment.Detector;
import tenebra.experiment.DetectorElement;
import tenebra.experiment.InstrumentKind;
import tenebra.report.figure.Colour;
import tenebra.report.figure.Palette;

/** Colours of elements by kind, and of layers by material: absorbers and what is read out have palettes of their own. */
record Colours(List<String> absorbers, List<String> readOut) {
    private static final List<Colour> ABSORBERS = List.of(
            Palette.GREY, Palette.VERMILION.tint(0.35), Palette.REDDISH_PURPLE.tint(0.2), Palette.ORANGE.tint(0.2));
    private static final List<Colour> READ_OUT = List.of(
            Palette.SKY_BLUE.tint(0.35),
            Palette.BLUISH_GREEN.tint(0.4),
            Palette.YELLOW.tint(0.3),
            Palette.BLUE.tint(0.4));

    Colours {
        absorbers = List.copyOf(absorbers);
        readOut = List.copyOf(readOut);
    }

    /** Colours by the order in which materials stand in a detector. */
    static Colours of(Detector detector) {
        List<String> absorbers = new ArrayList<>();
        List<String> readOut = new ArrayList<>();
        for (DetectorElement element : detector.elements()) {
            if (element instanceof DetectorElement.Instrument instrument) {
                for (DetectorElement.Slice slice : instrument.slices()) {
                    List<String> names = slice.isReadOut() ? readOut : absorbers;
                    if (!names.contains(slice.material())) {
                        names.add(slice.material());
                    }
                }
            }
        }
        return new Colours(absorbers, readOut);
    }

    Colour of(DetectorElement.Slice slice) {
        List<String> names = slice.isReadOut() ? readOut : absorbers;
        List<Colour> colours = slice.isReadOut() ? READ_OUT : ABSORBERS;
        return colours.get(Math.floorMod(names.indexOf(slice.material()), colours.size()));
    }

    static Colour of(DetectorElement element) {
        return switch (element) {
            case DetectorElement.Magnet magnet -> Palette.GREY;
            case DetectorElement.Instrument instrument -> of(instrument.kind());
        };
    }

    private static Colour of(InstrumentKind kind) {
        return switch (kind) {
            case COUNTER -> Palette.ORANGE;
            case TRACKER -> Palette.BLUISH_GREEN;
            case SYNCHROTRON_TAG -> Palette.REDDISH_PURPLE;
            case CALORIMETER -> Palette.BLUE;
        };
    }

    /** What an element is, for the legend. */
    static String word(DetectorElement element) {
        return switch (element) {
            case DetectorElement.Magnet magnet -> "dipole (aperture)";
            case DetectorElement.Instrument instrument ->
                instrument.kind().word().replace('-', ' ');
        };
    }
}
