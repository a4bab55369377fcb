import groovy.json.JsonSlurper

def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))

assert library.mechanisms == ['glia__lab_a__leak__0']
