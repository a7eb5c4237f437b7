#!/usr/bin/env python3
"""Make the table of degrees of freedom of Gondolo and Gelmini that relic abundances can use.

    python3 tools/degrees_of_freedom.py DATA > darksector/src/main/resources/tenebra/darksector/relic/freezeout/gondolo-gelmini.csv

DATA is the standard tabulation as plain text, one temperature a line: T [GeV], g_rho, g_s. The table has few points; between them ln g is a
monotone cubic in ln T. It starts from the ends and takes in whichever point of DATA is worst, until g is within LIMIT and sqrt(g*), which
has its slope in it, within ROOT_LIMIT halfway between the points of DATA. The last lines that start with '#' state how well it fits. Needs nothing but Python; the same input gives the same bytes.
"""
import bisect
import math
import sys

LIMIT = 3e-4  # of g_rho and g_s, relative
ROOT_LIMIT = 4e-3  # of sqrt(g*), relative
START = 8  # points to begin with


def read(path):
    rows = []
    for line in open(path):
        fields = line.split()
        if fields and not fields[0].startswith("#"):
            t, rho, s = (float(f) for f in fields[:3])
            rows.append((math.log(t), math.log(rho), math.log(s)))
    return sorted(rows)


def mean(hl, hr, dl, dr):
    if dl * dr <= 0:
        return 0.0
    wl, wr = hl + 2 * hr, 2 * hl + hr
    return (wl + wr) / (wl / dl + wr / dr)


def end(h, hn, d, dn):
    slope = ((2 * h + hn) * d - h * dn) / (h + hn)
    if slope * d <= 0:
        return 0.0
    return 3 * d if d * dn <= 0 and abs(slope) > 3 * abs(d) else slope


class Curve:
    """Monotone cubic of Fritsch and Butland (1984)."""

    def __init__(self, x, y):
        self.x, self.y = x, y
        h = [b - a for a, b in zip(x, x[1:])]
        d = [(b - a) / w for a, b, w in zip(y, y[1:], h)]
        inner = [mean(h[i - 1], h[i], d[i - 1], d[i]) for i in range(1, len(d))]
        self.s = [end(h[0], h[1], d[0], d[1])] + inner + [end(h[-1], h[-2], d[-1], d[-2])]

    def at(self, u):
        i = min(max(bisect.bisect_right(self.x, u) - 1, 0), len(self.x) - 2)
        w = self.x[i + 1] - self.x[i]
        b = (u - self.x[i]) / w
        a = 1 - b
        value = a * a * ((1 + 2 * b) * self.y[i] + b * w * self.s[i]) + b * b * ((1 + 2 * a) * self.y[i + 1] - a * w * self.s[i + 1])
        slope = 6 * a * b * (self.y[i + 1] - self.y[i]) / w + a * (a - 2 * b) * self.s[i] + b * (b - 2 * a) * self.s[i + 1]
        return value, slope


def root(rho, s, u):
    value, slope = s.at(u)
    return math.exp(value - rho.at(u)[0] / 2) * (1 + slope / 3)


def deviations(places, reference, rho, s):
    """For each place: relative deviation of g_rho, g_s and sqrt(g*)."""
    rows = []
    for u, (rho_true, s_true, root_true) in zip(places, reference):
        rows.append((math.exp(rho.at(u)[0] - rho_true) - 1, math.exp(s.at(u)[0] - s_true) - 1, root(rho, s, u) / root_true - 1))
    return rows


def badness(row):
    return max(abs(row[0]) / LIMIT, abs(row[1]) / LIMIT, abs(row[2]) / ROOT_LIMIT)


def curves(rows, chosen):
    x = [rows[i][0] for i in chosen]
    return Curve(x, [rows[i][1] for i in chosen]), Curve(x, [rows[i][2] for i in chosen])


def main(path):
    rows = read(path)
    whole = curves(rows, range(len(rows)))
    places = [(a[0] + b[0]) / 2 for a, b in zip(rows, rows[1:])]
    reference = [(whole[0].at(u)[0], whole[1].at(u)[0], root(*whole, u)) for u in places]
    chosen = sorted({round(i * (len(rows) - 1) / START) for i in range(START + 1)})
    while True:
        found = deviations(places, reference, *curves(rows, chosen))
        candidates = [
            (badness(found[i]), j) for i in range(len(places)) for j in (i, i + 1) if badness(found[i]) > 1 and j not in chosen
        ]
        if not candidates:
            break
        chosen = sorted(chosen + [max(candidates)[1]])
    print("# Degrees of freedom of the Standard Model plasma; ln g is a monotone cubic in ln T between the rows, constant outside.")
    print("# P. Gondolo, G. Gelmini, Nucl. Phys. B 360 (1991) 145, QCD transition at 150 MeV; thinned by tools/degrees_of_freedom.py.")
    print(f"# {len(chosen)} of {len(rows)} points. Deviation from all of them, largest and rms, between the points:")
    for name, k in (("g_rho", 0), ("g_s", 1), ("sqrt(g*)", 2)):
        largest = max(abs(row[k]) for row in found)
        rms = math.sqrt(sum(row[k] ** 2 for row in found) / len(found))
        print(f"# {name}: {100 * largest:.3f} %, {100 * rms:.3f} %")
    print("temperature_GeV,g_rho,g_s")
    for i in chosen:
        print(f"{math.exp(rows[i][0]):.6g},{math.exp(rows[i][1]):.6g},{math.exp(rows[i][2]):.6g}")


if __name__ == "__main__":
    main(sys.argv[1])
