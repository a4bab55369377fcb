import groovy.json.JsonSlurper

def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))
def log = new File(basedir, 'build.log').text

assert library.preferences.contains([asset: 'leak', pkg: 'lab_b'])
assert log.contains("the project's optional preference for 'gone' cannot be met and is passed over: asset 'gone' is in no package")
def listed = new JsonSlurper().parse(new File(basedir, 'target/list.json'))
assert listed.assets.find { it.asset == 'leak' }.meant == 'glia__lab_b__leak__0'
assert log.contains('"answer" : "glia__lab_a__leak__0"')
