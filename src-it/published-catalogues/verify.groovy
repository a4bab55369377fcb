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
def measured = { String quantity -> kv.findAll { it[1] == quantity }.each { assert it[2] == 'n' && it[7] == 'mV' } }
def wanted = { row ->
    def v = row[6] as double
    def alpha = 0.12889 * Math.exp((v + 45) / 33.90877), beta = 0.12889 * Math.exp(-(v + 45) / 12.42101)
    [alpha / (alpha + beta), 1 / (Math.pow(2.7, ((row[3] as double) - 22) / 10) * (alpha + beta))]
}
assert measured('steady_state').size() == 2 * 73 && measured('time_constant').size() == 2 * 73
measured('steady_state').each { assert Math.abs((it[8] as double) - wanted(it)[0]) < 1e-6 }
measured('time_constant').each { assert Math.abs((it[8] as double) - wanted(it)[1]) < 0.01 * wanted(it)[1] }
assert log =~ /89 mechanisms of dbbs, dbbs_mod_collection: \d+ measured, 0 of them not whole/
def page = new File(basedir, 'target/glia/report.html').text
assert page.count('<article') == 89 && page.count('it cannot be built') == 7
