package tenebra.transport.fast;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import tenebra.core.random.RandomStream;
import tenebra.core.random.Xoroshiro;
import tenebra.matter.Constants;
import tenebra.matter.Species;
import tenebra.transport.shower.Tally;
import tenebra.transport.shower.Track;

/** Draws one fast shower after the other into a tally. Belongs to one thread; makes no object for a shower. */
@SuppressWarnings("NullAway.Init") // the stream is set at the beginning of each event
final class ShowerSpread {
    /** Least projection of a shower's axis on the beam line: depths along z are projected depths along the axis. */
    private static final double LEAST_COSINE = 0.1;

    /** Pieces of a bin of depth when its energy goes to layers. */
    private static final int PIECES = 4;

    /** Shares of the energy that are not worth a box of their own. */
    private static final double NEGLIGIBLE = 1e-7;

    private final FastBox[] boxes;
    private final Tally tally;
    private final Xoroshiro random;
    private final CellSpread cells;
    private final double[] shares;
    private final double[] profile;
    private final double[] sectionEnergy;
    private final double[] sectionDepth;
    private final double[] ofWidth;
    private final double[] escaped = new double[3];

    private RandomStream stream;
    private boolean isSeeded;
    private boolean isProfiled;
    private double axisX;
    private double axisY;
    private double axisZ;
    private double slopeX;
    private double slopeY;
    private double cosine;
    private double time;
    private double energy;
    private FittedStack stack;
    private LawTable table;
    private int row;
    private double perEnergy;
    private double stretch;
    private double ahead;

    ShowerSpread(List<FastBox> boxes, Tally tally, Xoroshiro random) {
        this.boxes = boxes.toArray(FastBox[]::new);
        this.tally = tally;
        this.random = random;
        int columns = boxes.stream().mapToInt(box -> box.columns).max().orElseThrow();
        int rows = boxes.stream().mapToInt(box -> box.rows).max().orElseThrow();
        cells = new CellSpread(random, columns, rows);
        stack = boxes.stream().flatMap(box -> box.fit.stream()).findFirst().orElseThrow();
        table = stack.electrons;
        profile = new double[largest(boxes, axes -> axes.depths().size() - 1)];
        shares = new double[profile.length];
        sectionEnergy = new double[largest(boxes, ShowerAxes::sectionCount)];
        sectionDepth = new double[sectionEnergy.length];
        ofWidth = new double[largest(boxes, axes -> axes.widths().size())];
    }

    private static int largest(List<FastBox> boxes, ToIntFunction<ShowerAxes> size) {
        return boxes.stream()
                .flatMap(box -> box.fit.stream())
                .mapToInt(fit -> size.applyAsInt(fit.parameters.axes()))
                .max()
                .orElseThrow();
    }

    /** Begins an event: the first shower drawn takes its numbers from where the stream then stands. */
    void begin(RandomStream from) {
        stream = from;
        isSeeded = false;
        isProfiled = false;
        escaped[0] = 0;
        escaped[1] = 0;
        escaped[2] = 0;
    }

    /** Until the next event, layers and rings are filled as well. */
    void keepProfiles() {
        isProfiled = true;
    }

    /** Energy [GeV] that left through a face of the line in all showers since the beginning. */
    double escaped(int face) {
        return escaped[face];
    }

    /** Energy [GeV] of the last shower in a bin of its depth, whatever matter lies there. */
    double profile(int bin) {
        return profile[bin];
    }

    /** The shower of a particle that is in this box. */
    void take(Track particle, int box) {
        if (!isSeeded) {
            random.seed(stream);
            isSeeded = true;
        }
        Species species = particle.species();
        energy = particle.energy() + (species == Species.POSITRON ? 2 * Constants.ELECTRON_MASS : 0);
        ahead = particle.w() < 0 ? -1 : 1;
        cosine = Math.max(LEAST_COSINE, Math.abs(particle.w()));
        slopeX = particle.u() / cosine;
        slopeY = particle.v() / cosine;
        axisX = particle.x();
        axisY = particle.y();
        axisZ = particle.z();
        time = particle.time();
        int fitted = box;
        while (fitted >= 0 && boxes[fitted].fit.isEmpty()) {
            fitted = next(fitted, ahead);
        }
        if (fitted < 0) {
            escape(ahead > 0 ? Tally.BACK : Tally.FRONT, energy);
            return;
        }
        draw(boxes[fitted], species, boxes[box].depthAt(axisZ));
        walk(box);
    }

    private void draw(FastBox box, Species species, double start) {
        stack = box.fit.orElseThrow();
        table = species == Species.PHOTON ? stack.photons : stack.electrons;
        row = table.row(energy);
        double[] rows = table.rows;
        double conversion = rows[row + LawTable.CONVERSION];
        if (conversion > 0) {
            conversion *= random.exponential();
        }
        double first = DepthShape.NORMAL.draw(random);
        double second = DepthShape.NORMAL.draw(random);
        double correlation = rows[row + LawTable.CORRELATION];
        double centre = rows[row + LawTable.CENTRE] + rows[row + LawTable.CENTRE_SPREAD] * first;
        double shape = rows[row + LawTable.SHAPE]
                + rows[row + LawTable.SHAPE_SPREAD]
                        * (correlation * first + Math.sqrt(1 - correlation * correlation) * second);
        double mean = rows[row + LawTable.CONVERSION] + rows[row + LawTable.MEAN_CENTRE];
        stretch = mean / (conversion + StrictMath.exp(centre));
        double sum = stack.shape.fill(conversion, centre, shape, rows, row + table.correction, shares);
        if (sum < 1e-9) {
            shares[stack.shape.bins() - 1] = 1;
            sum = 1;
        }
        double backward = 0;
        for (int i = 0; i < stack.backwardBins; i++) {
            profile[i] = energy * rows[row + table.backward + i];
            backward += rows[row + table.backward + i];
        }
        double scale = energy * (1 - backward) / sum;
        for (int i = 0; i < stack.shape.bins(); i++) {
            profile[stack.backwardBins + i] = shares[i] * scale;
        }
        axisX += rows[row + LawTable.WANDER] * DepthShape.NORMAL.draw(random);
        axisY += rows[row + LawTable.WANDER] * DepthShape.NORMAL.draw(random);
        perEnergy = rows[row + LawTable.LIGHT] * phase(box.phaseAt(start));
    }

    /** Light of a shower that starts here in a period, over the average: straight between the phases of the fit. */
    private double phase(double place) {
        double scaled = place * table.phases;
        int i = (int) scaled;
        int following = i + 1 == table.phases ? 0 : i + 1;
        double[] rows = table.rows;
        int first = row + table.phase;
        return rows[first + i] + (scaled - i) * (rows[first + following] - rows[first + i]);
    }

    /** From box to box, ahead and back, until the energy is at an end. */
    private void walk(int startBox) {
        FastBox box = boxes[startBox];
        double start = box.depthAt(axisZ);
        double toFront = start / cosine;
        double toBack = (box.depth - start) / cosine;
        double before = ahead > 0 ? toFront : toBack;
        double after = ahead > 0 ? toBack : toFront;
        double lowest = stack.depths[0];
        double highest = stack.depths[stack.depths.length - 1];
        boolean isLast = between(after, highest) < NEGLIGIBLE * energy;
        boolean isFirst = between(lowest, -before) < NEGLIGIBLE * energy;
        deposit(box, isFirst ? lowest : -before, isLast ? highest : after, 0);
        if (!isLast) {
            onwards(startBox, after, ahead);
        }
        if (!isFirst) {
            onwards(startBox, -before, -ahead);
        }
    }

    private void onwards(int from, double begin, double way) {
        double sign = way * ahead;
        double end = sign > 0 ? stack.depths[stack.depths.length - 1] : stack.depths[0];
        double at = begin;
        int box = next(from, way);
        double offset = box < 0 ? 0 : gap(from, box, way);
        while (box >= 0) {
            double to = at + sign * boxes[box].depth / cosine;
            int following = next(box, way);
            double low = Math.min(at, to);
            double high = Math.max(at, to);
            deposit(boxes[box], low, high, offset);
            if (following >= 0) {
                offset += gap(box, following, way);
            }
            at = to;
            box = following;
            if (sign > 0 ? at >= end : at <= end) {
                return;
            }
        }
        double rest = sign > 0 ? between(at, end) : between(end, at);
        escape(way > 0 ? Tally.BACK : Tally.FRONT, rest);
    }

    private double gap(int from, int to, double way) {
        return way > 0 ? boxes[to].front - boxes[from].back : boxes[to].back - boxes[from].front;
    }

    /** The next box on the axis, −1 if there is none. */
    private int next(int from, double way) {
        int found = -1;
        double nearest = Double.POSITIVE_INFINITY;
        double leaves = way > 0 ? boxes[from].back : boxes[from].front;
        for (int i = 0; i < boxes.length; i++) {
            double enters = way > 0 ? boxes[i].front : boxes[i].back;
            double distance = (enters - leaves) * way;
            if (i != from && distance > -1e-6 && distance < nearest) {
                double along = (enters - axisZ) * ahead;
                if (boxes[i].covers(axisX + slopeX * along, axisY + slopeY * along)) {
                    nearest = distance;
                    found = i;
                }
            }
        }
        return found;
    }

    /** Energy [GeV] between two depths along the axis. */
    private double between(double low, double high) {
        double sum = 0;
        double[] depths = stack.depths;
        for (int i = depths.length - 2; i >= 0 && depths[i + 1] > low; i--) {
            if (depths[i] < high) {
                sum += profile[i] * overlap(i, low, high);
            }
        }
        return sum;
    }

    private double overlap(int bin, double low, double high) {
        double begin = stack.depths[bin];
        double end = stack.depths[bin + 1];
        if (low <= begin && high >= end) {
            return 1;
        }
        return Math.max(0, (Math.min(high, end) - Math.max(low, begin)) / (end - begin));
    }

    /** Leaves the energy between two depths in a box whose matter begins so far [mm] behind that of the boxes before. */
    private void deposit(FastBox box, double low, double high, double offset) {
        double sum = collect(low, high);
        if (sum <= 0) {
            return;
        }
        cells.begin(box);
        double light = perEnergy * lightIn(box);
        double[] rows = table.rows;
        int firstSection = row + table.sections;
        int widths = stack.widths.length;
        for (int k = 0; k < widths; k++) {
            double ofEnergy = 0;
            double ofLight = 0;
            double depth = 0;
            for (int i = 0; i < sectionEnergy.length; i++) {
                int at = firstSection + i * table.perSection;
                double part = sectionEnergy[i] * rows[at + 1 + k];
                ofEnergy += part;
                depth += sectionDepth[i] * rows[at + 1 + k];
                ofLight += sectionEnergy[i] * rows[at] * rows[at + 1 + widths + k];
            }
            ofWidth[k] = ofEnergy;
            if (ofEnergy > 0 || ofLight > 0) {
                double along = (ofEnergy > 0 ? depth / ofEnergy * stack.lengthPerDepth * cosine : 0) + offset * ahead;
                cells.add(
                        box,
                        axisX + slopeX * along,
                        axisY + slopeY * along,
                        stack.widths[k],
                        ofEnergy,
                        ofLight * light);
            }
        }
        double parts = table.rows[row + LawTable.CONCENTRATION] * sum / energy;
        double quantum = rows[row + LawTable.QUANTUM] * lightIn(box);
        double way = Math.max(0, (ahead > 0 ? box.front - axisZ : axisZ - box.back) / cosine);
        double beside = cells.finish(box, sum, parts, quantum, time + way / Constants.SPEED_OF_LIGHT, tally);
        escape(Tally.SIDE, beside);
        if (isProfiled) {
            double inside = 1 - beside / sum;
            fillLayers(box, low, high, inside);
            for (int k = 0; k < widths; k++) {
                stack.addToRings(k, inside * ofWidth[k], tally);
            }
        }
    }

    /**
     * Sorts the energy between two depths by section, as deep as it lies in this shower's own scale; gives its sum. A shower that begins
     * late is as narrow there as others before.
     */
    private double collect(double low, double high) {
        Arrays.fill(sectionEnergy, 0);
        Arrays.fill(sectionDepth, 0);
        double[] depths = stack.depths;
        double[] ends = stack.sections;
        double sum = 0;
        int section = 0;
        for (int i = 0; i < depths.length - 1; i++) {
            double middle = (depths[i] + depths[i + 1]) / 2;
            double scaled = middle > 0 ? middle * stretch : middle;
            while (section < ends.length - 2 && scaled > ends[section + 1]) {
                section++;
            }
            if (depths[i + 1] > low && depths[i] < high && profile[i] > 0) {
                double part = profile[i] * overlap(i, low, high);
                sectionEnergy[section] += part;
                sectionDepth[section] += part * middle;
                sum += part;
            }
        }
        return sum;
    }

    /** Gives the energy between two depths along the axis, as far as it is inside a box, to its layers. */
    private void fillLayers(FastBox box, double low, double high, double inside) {
        double entry = ahead > 0 ? startIn(box, low) : box.depth - startIn(box, low);
        double[] depths = stack.depths;
        for (int i = 0; i < depths.length - 1 && depths[i] < high; i++) {
            if (depths[i + 1] > low && profile[i] > 0) {
                fillBin(box, i, entry - ahead * low * cosine, low, high, inside);
            }
        }
    }

    /** One bin in equal pieces, between which its energy falls or rises as between its neighbours; flat where a box cuts it. */
    private void fillBin(FastBox box, int bin, double origin, double low, double high, double inside) {
        double begin = stack.depths[bin];
        double piece = (stack.depths[bin + 1] - begin) / PIECES;
        boolean isWhole = begin >= low && stack.depths[bin + 1] <= high;
        double tilt = isWhole ? tilt(bin) : 0;
        for (int k = 0; k < PIECES; k++) {
            double from = Math.max(begin + k * piece, low);
            double to = Math.min(begin + (k + 1) * piece, high);
            if (to > from) {
                double share = (1 + tilt * ((k + 0.5) / PIECES - 0.5)) / PIECES * (to - from) / piece;
                double first = origin + ahead * from * cosine;
                double second = origin + ahead * to * cosine;
                box.addToLayers(Math.min(first, second), Math.max(first, second), inside * profile[bin] * share, tally);
            }
        }
    }

    /** Difference of the energy per depth between the ends of a bin over its mean, by the smaller slope to its two neighbours. */
    private double tilt(int bin) {
        double[] depths = stack.depths;
        if (bin == 0 || bin == depths.length - 2 || depths[bin] == 0 || depths[bin + 1] == 0) {
            return 0;
        }
        double width = depths[bin + 1] - depths[bin];
        double here = profile[bin] / width;
        double before = profile[bin - 1] / (depths[bin] - depths[bin - 1]);
        double after = profile[bin + 1] / (depths[bin + 2] - depths[bin + 1]);
        double up = (here - before) * 2 * width / (depths[bin + 1] - depths[bin - 1]);
        double down = (after - here) * 2 * width / (depths[bin + 2] - depths[bin]);
        double slope = up * down <= 0 ? 0 : Math.abs(up) < Math.abs(down) ? up : down;
        return Math.clamp(slope / here, -2.0, 2.0);
    }

    /** Depth from the face that the axis enters a box by, at a depth along the axis: not 0 only where the energy begins inside. */
    private double startIn(FastBox box, double low) {
        boolean isStart = axisZ >= box.front && axisZ <= box.back;
        if (!isStart) {
            return 0;
        }
        double inside = ahead > 0 ? box.depthAt(axisZ) : box.depth - box.depthAt(axisZ);
        return Math.max(0, inside + low * cosine);
    }

    /** Light per energy in a box over energy in the layers read out of the stack of the fit. */
    private double lightIn(FastBox box) {
        double ratio = table.rows[row + LawTable.BIRKS];
        double loss = box.fit.isPresent()
                ? (stack.parameters.birks() == 0 ? 0 : (1 / ratio - 1) / stack.parameters.birks())
                : box.activeLoss;
        return box.activeShare / stack.parameters.activeShare() / (1 + box.birks * loss);
    }

    private void escape(int face, double amount) {
        if (amount > 0) {
            escaped[face] += amount;
            tally.addEscape(face, amount);
        }
    }
}
