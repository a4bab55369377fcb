import groovy.json.JsonSlurper

def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))
def log = new File(basedir, 'build.log').text

assert library.mechanisms == ['glia__lab_a__leak__0', 'glia__lab_b__leak__0', 'glia__lab_b__only_b__0']
assert new File(basedir, 'target/glia/libnrnmech.so').isFile()
assert new File(basedir, 'target/glia/mod/glia__lab_a__leak__0.mod').text.contains('e = -54.3')
assert new File(basedir, 'target/glia/mod/glia__lab_b__leak__0.mod').text.contains('e = -70')
assert log =~ /library of 3 mods of 2 packages: \d compiled, \d reused/
