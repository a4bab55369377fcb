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

// What glia:report measures of Kv1_1 is what its formulas say; the two packages are on one page, and the refused mods are named there.
def rows = new File(basedir, 'target/report.csv').readLines()*.split(',')
def kv = rows.findAll { it[0] == 'glia__dbbs__Kv1_1__0' }
assert kv.size() == 2 * 73
kv.each {
    def celsius = it[2] as double, v = it[4] as double
    def alpha = 0.12889 * Math.exp((v + 45) / 33.90877), beta = 0.12889 * Math.exp(-(v + 45) / 12.42101)
    def tau = 1 / (Math.pow(2.7, (celsius - 22) / 10) * (alpha + beta))
    assert Math.abs((it[5] as double) - alpha / (alpha + beta)) < 1e-6
    assert Math.abs((it[6] as double) - tau) < 0.01 * tau
}
assert log =~ /89 mechanisms of dbbs, dbbs_mod_collection: \d+ measured, 0 of them without success/
def page = new File(basedir, 'target/glia/report.html').text
assert page.count('<article') == 89 && page.count('it cannot be built') == 7
