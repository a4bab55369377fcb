def log = new File(basedir, 'build.log').text
def generated = new File(basedir, 'target/generated-sources/glia/mechanisms')

assert generated.listFiles().findAll { it.file }.collect { it.name }.toSorted() == ['leak.java', 'only_b.java']
assert new File(generated, 'lab_a/leak.java').text.contains('{@code g} in S/cm2, default 0.0003.')

// A bare name means what the project prefers, and a package's own class that package's.
def runs = log.readLines().findAll { it.contains('preferred: ') || it.contains('pinned: ') }.collect { it.replaceAll(/.*(preferred|pinned): /, '$1: ') }
assert runs == ['preferred: glia__lab_b__leak__0 g 0.001', 'pinned: glia__lab_a__leak__0 e -60.0',
    'preferred: glia__lab_a__leak__0 g 0.001', 'pinned: glia__lab_a__leak__0 e -60.0']

// glia:run generates and compiles first, so where a run follows it comes twice. What is the same is not written again, and so not compiled again; another preference is another class.
assert log.readLines().findAll { it =~ /\d+ classes for / }.collect { it.replaceAll(/.*: (\d+ written, \d+ removed)/, '$1') } ==
    ['5 written, 0 removed', '0 written, 0 removed', '0 written, 0 removed', '1 written, 0 removed', '0 written, 0 removed']
