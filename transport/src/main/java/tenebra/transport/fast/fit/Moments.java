package tenebra.transport.fast.fit;

import tenebra.transport.fast.ShowerLaw;

/** Centre and shape of the gamma distribution of each shower's depth, and how they fluctuate. */
final class Moments {
    private int count;
    private double centre;
    private double centreSquared;
    private double shape;
    private double shapeSquared;
    private double product;

    /** Adds a shower by the mean of its depth and of the depth's logarithm. */
    void add(double mean, double meanLogarithm) {
        double logarithm = StrictMath.log(mean);
        double shapeLogarithm = StrictMath.log(shape(logarithm - meanLogarithm));
        count++;
        centre += logarithm;
        centreSquared += logarithm * logarithm;
        shape += shapeLogarithm;
        shapeSquared += shapeLogarithm * shapeLogarithm;
        product += logarithm * shapeLogarithm;
    }

    /**
     * Shape parameter of maximum likelihood for ln of the mean less the mean of ln, to 1.5 %.
     *
     * <p>Reference: T. P. Minka, "Estimating a Gamma distribution" (2002), the start of its equation 9.
     */
    private static double shape(double difference) {
        double s = Math.max(difference, 1e-3);
        double a = (3 - s + Math.sqrt((s - 3) * (s - 3) + 24 * s)) / (12 * s);
        return Math.clamp(a, 0.3, 300);
    }

    /** Mean of the centre. */
    double mean() {
        double variance = centreSquared / count - centre / count * centre / count;
        return StrictMath.exp(centre / count + variance / 2);
    }

    /** Relative error of the mean. */
    double error() {
        return Math.sqrt((centreSquared / count - centre / count * centre / count) / count);
    }

    /** The law, with the centre moved by a factor. */
    ShowerLaw.Depth law(double conversion, double stretch) {
        double meanCentre = centre / count;
        double meanShape = shape / count;
        double centreSpread = Math.sqrt(Math.max(1e-8, centreSquared / count - meanCentre * meanCentre));
        double shapeSpread = Math.sqrt(Math.max(1e-8, shapeSquared / count - meanShape * meanShape));
        double covariance = product / count - meanCentre * meanShape;
        double correlation = Math.clamp(covariance / (centreSpread * shapeSpread), -0.999, 0.999);
        return new ShowerLaw.Depth(
                conversion, meanCentre + StrictMath.log(stretch), centreSpread, meanShape, shapeSpread, correlation);
    }
}
