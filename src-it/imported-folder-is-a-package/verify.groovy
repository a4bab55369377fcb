import groovy.json.JsonSlurper

def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))
def log = new File(basedir, 'build.log').text

assert log.contains('<dependency><groupId>lab</groupId><artifactId>old-mods</artifactId><version>0.9</version></dependency>')
assert library.mechanisms == ['glia__old_mods__leak__0', 'glia__old_mods__leak__fast']
assert library.packages[0].coordinate == 'lab:old-mods:0.9'
