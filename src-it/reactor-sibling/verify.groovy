import groovy.json.JsonSlurper


def library = new JsonSlurper().parse(new File(basedir, 'model/target/glia/library.json'))
def log = new File(basedir, 'build.log').text

// Run 1 finds the sibling's target/classes, run 3 its resources, run 4 its jar: the library is the same each time.
assert library.mechanisms == ['glia__sibling__leak__0']
assert library.packages*.coordinate == ['dev.glia.it:sibling-mods:1.0']
// Run 3 builds the module of mods too, as called alone it runs in every module.
assert log.count('library of 1 mod of 1 package') == 3
assert log.contains('library up to date (1 mod of 1 package), nothing compiled')
