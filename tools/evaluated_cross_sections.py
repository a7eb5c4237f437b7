#!/usr/bin/env python3
"""Fit the evaluated cross sections of photons and of bremsstrahlung that `tenebra.matter.evaluated` carries.

    python3 tools/evaluated_cross_sections.py photons DATA > matter/src/main/resources/tenebra/matter/evaluated/photons.csv
    python3 tools/evaluated_cross_sections.py bremsstrahlung DATA > matter/src/main/resources/tenebra/matter/evaluated/bremsstrahlung.csv

DATA is the folder with the evaluated data of the National Institute of Standards and Technology (NIST) in the plain-text form of
EGSnrc: xcom_photo, xcom_compton, xcom_pair, xcom_triplet and xcom_rayleigh `.data` (for Z = 1 to 100 a count and pairs ln(E/MeV),
ln(sigma/barn per atom)) and nist_brems.data (57 energies, 30 fractions, chi in millibarn).

Each quantity is fitted as its ratio to a formula, which is smooth: by a natural cubic spline in ln E (photons; of the logarithm of
the ratio for the photoelectric effect and coherent scattering) or by a function linear in ln T and in -ln(1 - k/T + TIP)
(bremsstrahlung), with weighted least squares of the relative deviation. Values at the knots are stored for the elements of FITTED;
values for others come from natural cubic splines in ln Z through these. All elements from hydrogen to uranium are compared with the
data; lines that start with '#' state the deviations. Needs nothing but Python; the same input gives the same bytes.
"""
import math
import sys

FITTED = [1, 2, 3, 4, 6, 8, 10, 13, 18, 20, 26, 29, 34, 39, 46, 56, 64, 74, 82, 92]
LAST_ELEMENT = 92
MASS = 0.51099895  # MeV, electron
ALPHA = 1 / 137.035999084
RADIUS_SQUARED = 0.28179403262**2  # barn, classical electron radius squared
LOWEST, HIGHEST = 0.1, 1e5  # MeV, photons
K_EDGE = {87: 0.10114, 88: 0.10392, 89: 0.10676, 90: 0.10965, 91: 0.11260, 92: 0.11561}  # MeV, where it lies above LOWEST
# Knots of the photons' quantities, MeV
KNOTS = {
    "nuclear-pair": [1.022, 1.2, 1.5, 1.8, 2.2, 3, 5, 10, 20, 50, 100, 300, 1000, 1e4, 1e5],
    "electron-pair": [2.044, 2.2, 2.5, 3.5, 5, 10, 20, 50, 100, 200, 500, 1500, 1e4, 1e5],
    "compton": [0.1, 0.15, 0.25, 0.5, 1, 2, 5, 20, 100, 300, 700, 1500, 1e4, 1e5],
    "photoelectric": [0.1, 0.15, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 1e5],
    "rayleigh": [0.1, 0.2, 0.4, 1, 4, 1e5],
}
FILES = {"nuclear-pair": "pair", "electron-pair": "triplet", "compton": "compton", "photoelectric": "photo", "rayleigh": "rayleigh"}
LOGARITHMIC = ("photoelectric", "rayleigh")
NEGLIGIBLE = 0.01  # of the Klein-Nishina cross section: a smaller photoelectric effect is measured against this
# Knots of bremsstrahlung: kinetic energy in MeV and photon energy / kinetic energy
ENERGIES = [0.1, 0.15, 0.25, 0.4, 0.7, 1, 2, 3, 5, 10, 20, 40, 80, 150, 300, 600, 1000, 2000, 5000, 10000]
FRACTIONS = [0, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.97, 0.99, 0.995, 0.999, 0.9995, 0.9999, 0.99995, 0.99999, 1]
TIP = 1e-5


# ---- numbers

def solve(matrix, right):
    """Solution of a symmetric positive definite system (Cholesky)."""
    n = len(right)
    lower = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1):
            rest = matrix[i][j] - sum(lower[i][k] * lower[j][k] for k in range(j))
            lower[i][j] = math.sqrt(rest) if i == j else rest / lower[j][j]
    x = list(right)
    for i in range(n):
        x[i] = (x[i] - sum(lower[i][k] * x[k] for k in range(i))) / lower[i][i]
    for i in reversed(range(n)):
        x[i] = (x[i] - sum(lower[k][i] * x[k] for k in range(i + 1, n))) / lower[i][i]
    return x


def least_squares(rows, targets, weights):
    n = len(rows[0])
    matrix, right = [[0.0] * n for _ in range(n)], [0.0] * n
    for row, target, weight in zip(rows, targets, weights):
        for i in range(n):
            if row[i] != 0:
                right[i] += weight**2 * row[i] * target
                for j in range(n):
                    matrix[i][j] += weight**2 * row[i] * row[j]
    return solve(matrix, right)


def curvatures(x, y):
    """Second derivatives of the natural cubic spline at its knots."""
    n = len(x)
    if n < 3:
        return [0.0] * n
    second, diagonal = [0.0] * n, [0.0] * n
    for i in range(1, n - 1):
        left, right = x[i] - x[i - 1], x[i + 1] - x[i]
        factor = left / diagonal[i - 1] if i > 1 else 0.0
        diagonal[i] = 2 * (left + right) - factor * left
        second[i] = 6 * ((y[i + 1] - y[i]) / right - (y[i] - y[i - 1]) / left) - factor * second[i - 1]
    for i in range(n - 2, 0, -1):
        second[i] = (second[i] - (x[i + 1] - x[i]) * second[i + 1]) / diagonal[i]
    return second


def spline(x, y, second, at):
    i = piece(x, at)
    h = x[i + 1] - x[i]
    b = (at - x[i]) / h
    a = 1 - b
    return a * y[i] + b * y[i + 1] + ((a**3 - a) * second[i] + (b**3 - b) * second[i + 1]) * h * h / 6


def piece(x, at):
    i = 0
    while i < len(x) - 2 and x[i + 1] <= at:
        i += 1
    return i


def spline_basis(x):
    n = len(x)
    units = [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]
    seconds = [curvatures(x, unit) for unit in units]
    return lambda at: [spline(x, units[i], seconds[i], min(max(at, x[0]), x[-1])) for i in range(n)]


def linear_basis(x):
    def row(at):
        i = piece(x, at)
        b = min(max((at - x[i]) / (x[i + 1] - x[i]), 0), 1)
        result = [0.0] * len(x)
        result[i], result[i + 1] = 1 - b, b
        return result

    return row


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def between_elements(values):
    """Values for all elements from those of the fitted ones."""
    x = [math.log(z) for z in FITTED]
    result = {z: [] for z in range(1, LAST_ELEMENT + 1)}
    for i in range(len(values[1])):
        y = [values[z][i] for z in FITTED]
        second = curvatures(x, y)
        for z in result:
            result[z].append(spline(x, y, second, math.log(z)))
    return result


def rounded(values, digits):
    return [float(f"{v:.{digits}g}") for v in values]


class Deviations:
    def __init__(self):
        self.largest, self.where, self.squares, self.count = 0.0, None, 0.0, 0

    def add(self, deviation, where):
        if abs(deviation) > self.largest:
            self.largest, self.where = abs(deviation), where
        self.squares += deviation**2
        self.count += 1

    def merge(self, other):
        if other.largest > self.largest:
            self.largest, self.where = other.largest, other.where
        self.squares += other.squares
        self.count += other.count

    def rms(self):
        return math.sqrt(self.squares / self.count)


def summary(name, per_element):
    """Two comment lines: elements that were fitted, and those that come from the interpolation in Z."""
    for label, chosen in (("fitted elements", FITTED), ("elements between", [z for z in per_element if z not in FITTED])):
        total = Deviations()
        worst = max(chosen, key=lambda z: per_element[z].largest)
        for z in chosen:
            total.merge(per_element[z])
        print(f"# {name}, {label}: worst {100 * total.largest:.2f} % (Z = {worst}, {per_element[worst].where}), rms {100 * total.rms():.2f} %")


# ---- photons

def klein_nishina(energy):
    k = energy / MASS
    log = math.log1p(2 * k)
    return 2 * math.pi * RADIUS_SQUARED * ((1 + k) / k**2 * (2 * (1 + k) / (1 + 2 * k) - log / k) + log / (2 * k) - (1 + 3 * k) / (1 + 2 * k) ** 2)


def formula(quantity, z, energy):
    """barn per atom; the same as in PhotonCrossSections."""
    k = energy / MASS
    if quantity == "nuclear-pair":
        return ALPHA * RADIUS_SQUARED * z**2 * (1 - 2 / k) ** 3
    if quantity == "electron-pair":
        return ALPHA * RADIUS_SQUARED * z * (1 - 4 / k) ** 3
    if quantity == "compton":
        return z * klein_nishina(energy)
    if quantity == "photoelectric":
        return 4 * math.pi * RADIUS_SQUARED * ALPHA**4 * z**5 * (1 + k * k) / k**3
    return RADIUS_SQUARED * z ** (8 / 3) / k**2


def read_photons(path):
    fields = open(path).read().split()
    at, tables = 0, {}
    for z in range(1, 101):
        count = int(fields[at])
        numbers = [math.exp(float(f)) for f in fields[at + 1 : at + 1 + 2 * count]]
        at += 1 + 2 * count
        tables[z] = list(zip(numbers[::2], numbers[1::2]))
    return tables


def data_of(quantity, z, table):
    lowest = LOWEST * 0.9999
    if quantity == "photoelectric":
        lowest = max(lowest, K_EDGE.get(z, 0) * 1.001)
    if quantity.endswith("pair"):
        lowest = KNOTS[quantity][0] * 1.002
    return [(e, s) for e, s in table if lowest <= e <= HIGHEST * 1.0001]


def importance(quantity, z, energy, sigma):
    if quantity != "photoelectric":
        return 1.0
    return min(1.0, sigma / (NEGLIGIBLE * z * klein_nishina(energy)))


def fit_photons(quantity, tables):
    x = [math.log(e) for e in KNOTS[quantity]]
    basis = spline_basis(x)
    rows = {}

    def row(energy):
        if energy not in rows:
            rows[energy] = basis(math.log(energy))
        return rows[energy]

    values = {}
    for z in FITTED:
        data = data_of(quantity, z, tables[z])
        ratios = [s / formula(quantity, z, e) for e, s in data]
        if quantity in LOGARITHMIC:
            targets = [math.log(r) for r in ratios]
            weights = [max(0.03, importance(quantity, z, e, s)) for e, s in data]
        else:
            targets, weights = ratios, [1 / r for r in ratios]
        values[z] = rounded(least_squares([row(e) for e, _ in data], targets, weights), 5)
    everywhere = between_elements(values)
    deviations = {}
    for z in range(1, LAST_ELEMENT + 1):
        deviations[z] = Deviations()
        for e, s in data_of(quantity, z, tables[z]):
            value = dot(row(e), everywhere[z])
            value = (math.exp(value) if quantity in LOGARITHMIC else value) * formula(quantity, z, e)
            deviations[z].add((value / s - 1) * importance(quantity, z, e, s), f"{e:.3g} MeV")
    return values, deviations


def photons(folder):
    print("# Photon cross sections per atom as ratios to the formulas of PhotonCrossSections, at knots of the photon energy.")
    print("# Natural cubic splines in ln E between knots and in ln Z between elements; photoelectric and rayleigh: ln of the ratio.")
    print("# Fitted by tools/evaluated_cross_sections.py to NIST XCOM (M. J. Berger, J. H. Hubbell et al., NBSIR 87-3597) from 0.1 MeV")
    print("# to 100 GeV. Deviation from these data; photoelectric: of the effect itself or of a hundredth of Compton scattering,")
    print("# whichever is larger, and above the K edge.")
    blocks = {}
    for quantity in KNOTS:
        values, deviations = fit_photons(quantity, read_photons(f"{folder}/xcom_{FILES[quantity]}.data"))
        summary(quantity, deviations)
        blocks[quantity] = values, deviations
    print("quantity,Z,worst_percent,rms_percent,values (Z = 0: knots in MeV)")
    for quantity, (values, deviations) in blocks.items():
        print(",".join([quantity, "0", "0", "0"] + [f"{e:g}" for e in KNOTS[quantity]]))
        for z in FITTED:
            d = deviations[z]
            print(",".join([quantity, str(z), f"{100 * d.largest:.2f}", f"{100 * d.rms():.2f}"] + [f"{v:.5g}" for v in values[z]]))


# ---- bremsstrahlung

def screened(z, kinetic, fraction):
    """chi in millibarn; the same as in BremsstrahlungSpectrum."""
    energy = kinetic + MASS
    photon = fraction * kinetic
    left = energy - photon
    y = photon / energy
    transfer = math.e * (MASS * photon / (2 * energy * left)) ** 2
    elastic = -0.5 * math.log((z ** (1 / 3) / 184.15) ** 2 + transfer)
    inelastic = -0.5 * math.log((z ** (2 / 3) / 1194) ** 2 + transfer)
    return 4e3 * ALPHA * RADIUS_SQUARED * ((4 / 3 * (1 - y) + y * y) * (elastic + inelastic / z) + (1 - y) / 9 * (1 + 1 / z))


def read_bremsstrahlung(path):
    fields = open(path).read().split("\n", 1)[1].split()
    energies, fractions = int(fields[0]), int(fields[1])
    at = 2
    kinetic = [float(f) for f in fields[at : at + energies]]
    at += energies
    parts = [float(f) for f in fields[at : at + fractions]]
    at += fractions + 1
    tables = {}
    for z in range(1, 101):
        numbers = [float(f) for f in fields[at : at + energies * fractions]]
        at += energies * fractions
        tables[z] = [numbers[i * energies : (i + 1) * energies] for i in range(fractions)]
    return kinetic, parts, tables


def tip(fraction):
    return -math.log(1 - fraction + TIP)


def fit_bremsstrahlung(z, kinetic, parts, table):
    """Along T for each fraction of the data, then along the fraction for each knot of T: values[fraction][energy]."""
    used = [i for i, t in enumerate(kinetic) if t >= LOWEST * 0.9999]
    energy_basis = linear_basis([math.log(t) for t in ENERGIES])
    fraction_basis = linear_basis([tip(f) for f in FRACTIONS])
    energy_rows = [energy_basis(math.log(kinetic[i])) for i in used]
    fraction_rows = [fraction_basis(tip(f)) for f in parts]
    along = []
    for f, line in zip(parts, table):
        ratios = [line[i] / screened(z, kinetic[i], f) for i in used]
        along.append(least_squares(energy_rows, ratios, [1 / r for r in ratios]))
    columns = []
    for j in range(len(ENERGIES)):
        ratios = [line[j] for line in along]
        columns.append(least_squares(fraction_rows, ratios, [1 / r for r in ratios]))
    return [rounded([columns[j][i] for j in range(len(ENERGIES))], 4) for i in range(len(FRACTIONS))]


REGIONS = {
    "T from 2 MeV, k/T to 0.95": lambda t, f: t >= 2 and f <= 0.95,
    "T below 2 MeV, k/T to 0.95": lambda t, f: t < 2 and f <= 0.95,
    "T from 2 MeV, k/T above 0.95": lambda t, f: t >= 2 and f > 0.95,
    "T below 2 MeV, k/T above 0.95": lambda t, f: t < 2 and f > 0.95,
}


def compare(kinetic, parts, tables, flat):
    energy_basis = linear_basis([math.log(t) for t in ENERGIES])
    fraction_basis = linear_basis([tip(f) for f in FRACTIONS])
    energy_rows = [energy_basis(math.log(t)) for t in kinetic]
    fraction_rows = [fraction_basis(tip(f)) for f in parts]
    n = len(ENERGIES)
    deviations = {region: {z: Deviations() for z in flat} for region in REGIONS}
    for z in flat:
        for f, row, line in zip(parts, fraction_rows, tables[z]):
            values = [sum(row[i] * flat[z][i * n + j] for i in range(len(row)) if row[i]) for j in range(n)]
            for t, energy_row, chi in zip(kinetic, energy_rows, line):
                if t >= LOWEST * 0.9999:
                    region = next(r for r, inside in REGIONS.items() if inside(t, f))
                    deviations[region][z].add(dot(energy_row, values) * screened(z, t, f) / chi - 1, f"T = {t:g} MeV, k/T = {f:g}")
    return deviations


def bremsstrahlung(folder):
    print("# Bremsstrahlung, chi = (beta^2/Z^2) k dsigma/dk, as ratio to the formula of BremsstrahlungSpectrum, at knots of the electron's")
    print("# kinetic energy T (columns, MeV) and of the fraction k/T (rows). Linear in ln T and -ln(1 - k/T + 1e-5); natural cubic")
    print("# splines in ln Z between elements. Fitted by tools/evaluated_cross_sections.py to the evaluation of NIST (S. M. Seltzer,")
    print("# M. J. Berger, At. Data Nucl. Data Tables 35 (1986) 345) from 0.1 MeV to 10 GeV. Deviation from these data:")
    kinetic, parts, tables = read_bremsstrahlung(f"{folder}/nist_brems.data")
    values = {z: fit_bremsstrahlung(z, kinetic, parts, tables[z]) for z in FITTED}
    flat = between_elements({z: [v for line in values[z] for v in line] for z in FITTED})
    deviations = compare(kinetic, parts, tables, flat)
    for region, per_element in deviations.items():
        summary(region, per_element)
        light = [z for z in range(1, 4)]
        print("#   " + ", ".join(f"Z = {z}: worst {100 * per_element[z].largest:.2f} %, rms {100 * per_element[z].rms():.2f} %" for z in light))
    print(",".join(["Z", "fraction"] + [f"{t:g}" for t in ENERGIES]))
    for z in FITTED:
        total = [f"{100 * deviations[r][z].largest:.2f} % ({100 * deviations[r][z].rms():.2f} % rms)" for r in REGIONS]
        print(f"# Z = {z}: worst in the four regions above " + ", ".join(total))
        for fraction, line in zip(FRACTIONS, values[z]):
            print(",".join([str(z), f"{fraction:g}"] + [f"{v:.4g}" for v in line]))


if __name__ == "__main__":
    {"photons": photons, "bremsstrahlung": bremsstrahlung}[sys.argv[1]](sys.argv[2])
