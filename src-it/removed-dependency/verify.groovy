import groovy.json.JsonSlurper

def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))
def log = new File(basedir, 'build.log').text

assert log.contains('library of 3 mods of 2 packages')
assert log.contains('library of 1 mod of 1 package')
assert library.mechanisms == ['glia__lab_a__leak__0']
assert new File(basedir, 'target/glia/mod').list() == ['glia__lab_a__leak__0.mod']
