import groovy.json.JsonSlurper

def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))
def log = new File(basedir, 'build.log').text

assert log.count('library of 1 mod of 1 package') == 2
assert library.mechanisms == ['glia__lab_a__leak__0']
