#!/usr/bin/env python3
"""Make the table of R(s) = sigma(e+ e- -> hadrons) / (4 pi alpha^2 / 3 s) that decay widths use.

    python3 tools/hadronic_ratio.py DATA > darksector/src/main/resources/tenebra/darksector/decay/hadronic-ratio.csv

DATA is the compilation of the Particle Data Group as plain text, one point a line: sqrt(s) [GeV], low and high end of its
bin, R, upper and lower statistical error, systematic error [%]. The table is a continuous curve, linear in sqrt(s) between
knots, fitted by weighted least squares. START has the dip at the threshold of nucleon pairs, 1.88 GeV, and the rise after it, which
few but precise points tell. Knots are added where the curve fits worst, until no piece is worse than LIMIT or has fewer than
FEWEST points. The first knot is held at the form factor of the rho, which rules below it. The last lines
that start with '#' state how well the curve fits. Needs nothing but Python; the same input gives the same bytes.
"""
import math
import sys

PION, RHO = 0.13957039, 0.77526  # GeV, Particle Data Group
FIRST, LAST = 0.33, 30.0  # GeV: below, the rho alone; above, the Z boson takes part
FLOOR = 0.01  # relative error added to each point: what experiments differ by
LIMIT = 1.5  # chi squared per point of a piece that is cut in two
FEWEST = 5  # points that each half keeps at least
START = [FIRST, 0.36, 0.4, 0.45, 0.5, 0.6, 0.7, 0.76, 0.82, 1.0, 1.018, 1.021, 1.1, 1.5, 1.64, 1.7, 1.78, 1.89, 1.94, 2.0, 2.15, 2.3, 2.5, 2.7, 3.0, 3.6, 3.9, 4.6, 8.0, 10.5, 11.2, LAST]


def rho_alone(w):
    beta = math.sqrt(1 - (2 * PION / w) ** 2)
    return beta**3 / 4 * (RHO**2 / (RHO**2 - w * w)) ** 2


def read(path):
    points = []
    for line in open(path):
        fields = line.split()
        if not fields or fields[0].startswith("#"):
            continue
        w, r, up, down, percent = (float(fields[i]) for i in (0, 3, 4, 5, 6))
        if FIRST < w <= LAST:
            error = math.sqrt(((up + down) / 2) ** 2 + (percent / 100 * r) ** 2 + (FLOOR * r) ** 2)
            points.append((w, r, error))
    return sorted(points)


def piece_of(knots, w):
    low, high = 0, len(knots) - 2
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if knots[middle] <= w else (low, middle - 1)
    return low


def fit(points, knots):
    """Values at the knots: normal equations of hat functions, which are tridiagonal."""
    n = len(knots)
    diagonal, upper, right = [0.0] * n, [0.0] * n, [0.0] * n
    for w, r, error in points:
        i = piece_of(knots, w)
        b = (w - knots[i]) / (knots[i + 1] - knots[i])
        a, weight = 1 - b, 1 / error**2
        diagonal[i] += weight * a * a
        diagonal[i + 1] += weight * b * b
        upper[i] += weight * a * b
        right[i] += weight * a * r
        right[i + 1] += weight * b * r
    first = rho_alone(FIRST)
    right[1] -= upper[0] * first
    values = [first] + [0.0] * (n - 1)
    for i in range(2, n):
        factor = upper[i - 1] / diagonal[i - 1]
        diagonal[i] -= factor * upper[i - 1]
        right[i] -= factor * right[i - 1]
    values[n - 1] = right[n - 1] / diagonal[n - 1]
    for i in range(n - 2, 0, -1):
        values[i] = (right[i] - upper[i] * values[i + 1]) / diagonal[i]
    return values


def curve(knots, values, w):
    i = piece_of(knots, w)
    b = (w - knots[i]) / (knots[i + 1] - knots[i])
    return (1 - b) * values[i] + b * values[i + 1]


def refine(points, knots):
    """Cut the worst piece that may still be cut, at the middle of its points; None if there is none."""
    values = fit(points, knots)
    pieces = [[] for _ in knots[1:]]
    for point in points:
        pieces[piece_of(knots, point[0])].append(point)
    worst, where = LIMIT, None
    for inside in pieces:
        if len(inside) < 2 * FEWEST:
            continue
        middle = (inside[len(inside) // 2 - 1][0] + inside[len(inside) // 2][0]) / 2
        if not inside[FEWEST - 1][0] < middle < inside[-FEWEST][0]:
            continue
        badness = sum(((r - curve(knots, values, w)) / error) ** 2 for w, r, error in inside) / len(inside)
        if badness > worst:
            worst, where = badness, middle
    return None if where is None else sorted(knots + [float(f"{where:.5f}")])


def report(points, knots, values):
    rows = []
    for low, high in ((FIRST, 0.6), (0.6, 0.77), (0.77, 0.8), (0.8, 1.0), (1.0, 1.04), (1.04, 2), (2, 3.6), (3.6, 5), (5, LAST)):
        inside = [p for p in points if low <= p[0] < high]
        relative = [r / curve(knots, values, w) - 1 for w, r, _ in inside]
        pulls = [(r - curve(knots, values, w)) / error for w, r, error in inside]
        rms = math.sqrt(sum(x * x for x in relative) / len(inside))
        rows.append(
            f"# {low:g} to {high:g} GeV: {len(inside)} points, rms deviation {100 * rms:.1f} %, mean {100 * sum(relative) / len(inside):+.1f} %, "
            f"chi squared per point {sum(x * x for x in pulls) / len(inside):.2f}"
        )
    return rows


def main(path):
    points = read(path)
    knots = START
    while (finer := refine(points, knots)) is not None:
        knots = finer
    values = [float(f"{v:.4g}") for v in fit(points, knots)]
    print("# R(s) = sigma(e+ e- -> hadrons) / (4 pi alpha^2 / 3 s); linear in sqrt(s) between the rows.")
    print("# Fitted to the compilation of the Particle Data Group, Prog. Theor. Exp. Phys. 2020, 083C01, by tools/hadronic_ratio.py.")
    print("# J/psi, psi(2S) and Upsilon(1S, 2S, 3S) are not in these data. Deviation of the data from this curve:")
    print("\n".join(report(points, knots, values)))
    print("sqrt_s_GeV,R")
    for w, r in zip(knots, values):
        print(f"{w:g},{r:.4g}" if w in START else f"{w:.5f},{r:.4g}")


if __name__ == "__main__":
    main(sys.argv[1])
