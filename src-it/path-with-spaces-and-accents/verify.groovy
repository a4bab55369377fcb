import groovy.json.JsonSlurper


def library = new JsonSlurper().parse(new File(basedir, 'modèle de la cellule/target/glia/library.json'))

assert library.mechanisms == ['glia__lab_a__leak__0', 'glia__mine__own__0']
