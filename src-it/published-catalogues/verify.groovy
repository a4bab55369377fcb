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
