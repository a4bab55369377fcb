import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))

// One command each, and all of them in one library. The packages carry 498 files of mods for NEURON, of which 62 are copies of
// others in their package: 436 mods, 16 of which cannot be built. 39 more are Arbor's.
assert library.packages.size() == 16
assert library.mechanisms.size() == 420

// What NEURON 9 or this machine refuses is named with its file, its line and a reason, to the author and to the user.
assert library.broken.size() == 16
library.broken.each {
    assert it.path.endsWith('.mod') && it.line > 0 && it.reason
    def place = "${it.path}:${it.line}"
    assert log.readLines().any { it.startsWith('[WARNING] it has a mod that cannot be built') && it.contains(place) }
    assert log.readLines().any { it.startsWith('[WARNING] ' + place) }
}

// Every package says where it is from and what its licence is, or that none was found.
assert log.readLines().count { it =~ /package '\w+' [\d.]+, mods: \d+.*, licence: \S.*, from PyPI .* SHA-256 \p{XDigit}{64}\), installed/ } == 16
