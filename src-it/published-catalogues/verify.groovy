def log = new File(basedir, 'build.log').text

assert log.contains('dbbs: 47 inserted')
assert log.contains('dbbs_mod_collection: 35 inserted')

// The generated classes know every variable of all of them, compile, and find each in NEURON.
assert log =~ /classes: 82 mechanisms, \d{4,} calls, 0 wrong/
assert !log.contains('is not as it was when its Java class was generated')

// What NEURON 9 refuses of the older package: named by the build, and by whoever asks for it.
def refused = log.readLines().findAll { it.contains('refused: ') }
assert refused.size() == 7
refused.each {
    assert it.contains('glia.pypi:dbbs-mod-collection:2.2.3')
    assert it =~ /\.mod:\d+/
}
assert log.readLines().count { it.startsWith('[WARNING]') && it =~ /\.mod:\d+.*: .* \(glia\.pypi:dbbs-mod-collection:2\.2\.3\)$/ } == 7
// The author of the package is told when it is imported.
assert log.readLines().count { it.startsWith('[WARNING] it has a mod that cannot be built') && it.contains('glia__dbbs_mod_collection__') } == 7

// What glia:report measures of the gates of ten mechanisms is what the formulas in their mods say: steady state and time constant over v (mV) and T (degC).
def off = { double x -> 1 / (1 + Math.exp(x)) }
def power = { double base, double t -> Math.pow(base, t / 10) }
def rates = { double opening, double closing, double q -> [opening / (opening + closing), 1 / (q * (opening + closing))] }
def kv34m = { double u -> u < -35 ? (3.4225e-5 + 0.00498 * Math.exp(u / 28.29)) * 3 : 0.00012851 + 1 / (Math.exp((u + 100.7) / 12.9) + Math.exp((u - 56) / -23.1)) }
def kv34h = { double u -> u > 0 ? 0.0012 + 0.0023 * Math.exp(-0.141 * u) : 1.2202e-5 + 0.012 * Math.exp(-Math.pow((u + 56.3) / 49.6, 2)) }
def gates = [
    'Kv1_1 n' : { double v, double t -> rates(0.12889 * Math.exp((v + 45) / 33.90877), 0.12889 * Math.exp(-(v + 45) / 12.42101), power(2.7, t - 22)) },
    'Kv3_3 n' : { double v, double t -> rates(0.22 * Math.exp((v + 16) / 26.5), 0.22 * Math.exp(-(v + 16) / 26.5), power(2.7, t - 22)) },
    'HCN1 h'  : { double v, double t -> [off((v + 99.6) / 9.67), 1 / (0.0018 * (Math.exp((v + 77.3) / -22) + Math.exp((v + 77.3) / 7.14))) / power(3, t - 37)] },
    'Kv2_2 m' : { double v, double t -> [off((v - 5) / -12), 130 * off((v + 46.56) / -44.14)] },
    'Kv2_2 h' : { double v, double t -> [off((v + 16.3) / 4.8), 10000 * off((v + 46.56) / -44.14)] },
    'Kv3_4 m' : { double v, double t -> [off(-(v + 35) / 15.4), 1000 * kv34m(v + 11) / power(3, t - 37)] },
    'Kv3_4 h' : { double v, double t -> [0.31 + 0.69 * off((v + 16.802) / 11.2), 1000 * kv34h(v + 11) / power(3, t - 37)] },
    'Kv7 m'   : { double v, double t -> [off(-(v + 40) / 10), 60 + Math.exp(0.0378 * 2.8 * (v + 42)) / (0.009 * (1 + Math.exp(0.0378 * 7 * (v + 42))))] },
    'Cav2_1 m': { double v, double t ->
        [off(-(v + 29.458) / 8.429), (v >= -40 ? 0.2702 + 1.1622 * Math.exp(-Math.pow(v + 26.798, 2) / 164.19) : 0.6923 * Math.exp(v / 1089.372)) / power(3, t - 23)]
    },
    'Cav2_2 m': { double v, double t ->
        [rates(0.1967 * (19.88 - v) / (Math.exp((19.88 - v) / 10) - 1), 0.046 * Math.exp(-v / 20.73), 1)[0],
            Math.max(Math.exp(0.0378 * 0.2 * (v + 14)) / (0.03 * (1 + Math.exp(0.0378 * 2 * (v + 14)))), 0.2d) / power(5, t - 25)]
    },
    'Cav2_2 h': { double v, double t -> [rates(1.6e-4 * Math.exp(-v / 48.4), off((39 - v) / 10), 1)[0], 80] },
    'Cav3_1 m': { double v, double t -> [off((v + 52) / -5), v <= -90 ? 1 : (1 + 1 / (Math.exp((v + 40) / 9) + Math.exp((v + 102) / -18))) / power(3, t - 37)] },
    'Cav3_1 h': { double v, double t -> [off((v + 72) / 7), (15 + 1 / Math.exp((v + 32) / 7)) / power(3, t - 37)] },
    'Cav3_2 m': { double v, double t -> [off(-(v + 54.8) / 7.4), (1.9 + 1 / (Math.exp((v + 37) / 11.9) + Math.exp(-(v + 131.6) / 21))) / Math.pow(5, 1.2)] },
    'Cav3_2 h': { double v, double t -> [off((v + 85.5) / 7.18), 13.7 + (1942 + Math.exp((v + 164) / 9.2)) * off((v + 89.3) / 3.7) / Math.pow(3, 1.2)] },
]
def compared = 0
new File(basedir, 'target/report.csv').eachLine { line ->
    def row = line.split(',')
    def name = row[0] =~ /^glia__dbbs__(\w+)__0$/
    def gate = name ? gates["${name[0][1]} ${row[2]}".toString()] : null
    if (gate && row[1] != 'current') {
        def wanted = gate(row[6] as double, row[3] as double)
        def measured = row[8] as double
        assert row[1] == 'steady_state' ? Math.abs(measured - wanted[0]) < 1e-6 : Math.abs(measured - wanted[1]) < 0.01 * wanted[1], line
        compared++
    }
}
assert compared == gates.size() * 2 * 2 * 73

// The two packages are on one page, and mechanisms of one asset in one plot. The page of all mechanisms is made by the-report-in-a-browser.
assert log =~ /\d+ mechanisms of dbbs, dbbs_mod_collection: \d+ measured, 0 of them not whole/
def page = new File(basedir, 'target/glia/report.html').text
for (asset in ['Kv1_1', 'Cav3_1']) {
    assert page.contains("<article id='glia__dbbs__${asset}__0'") && page.contains("<article id='glia__dbbs_mod_collection__${asset}__0'")
    assert page.contains("<article id='compared-${asset}'")
}
