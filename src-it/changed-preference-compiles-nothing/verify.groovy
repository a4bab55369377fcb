import groovy.json.JsonSlurper

def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))
def log = new File(basedir, 'build.log').text

assert log.contains('library up to date (3 mods of 2 packages), nothing compiled')
assert library.preferences == [[asset: 'leak', pkg: 'lab_b']]
