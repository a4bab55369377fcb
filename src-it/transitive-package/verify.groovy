import groovy.json.JsonSlurper

def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))

assert library.mechanisms == ['glia__lab_a__leak__0', 'glia__lab_c__pump__0']
assert library.packages*.coordinate == ['dev.glia.it:mods-a:1.0', 'dev.glia.it:mods-c:1.0']
