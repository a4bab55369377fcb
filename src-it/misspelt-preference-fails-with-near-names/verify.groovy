import groovy.json.JsonSlurper

def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def log = new File(basedir, 'build.log').text
def pom = new File(basedir, 'pom.xml')
def library = { new JsonSlurper().parse(new File(basedir, 'target/glia/library.json')) }
def misspelt = '<preference><asset>leek</asset><pkg>lab_a</pkg></preference>'

assert log.contains("the project's preference for 'leek' cannot be met: asset 'leek' is in no package, near names are 'leak'. " +
    'Perhaps `<preference><asset>leak</asset><pkg>lab_a</pkg></preference>` is meant. ' +
    'If its package is yet to come, write `<preference><asset>leek</asset><pkg>lab_a</pkg><optional>true</optional></preference>` ' +
    'in <gliaPreferences> in the pom.')
def meant = shell.told(log, '<preference><asset>leak')
def optional = shell.told(log, '<preference><asset>leek')

pom.text = pom.text.replace(misspelt, meant)
shell.type('mvn process-classes')
assert library().preferences == [[asset: 'leak', pkg: 'lab_a']]

def override = shell.type('mvn process-classes -Dglia.preferences=leak=/0,leek=lab_a', 1)
assert override.contains("glia.preferences prefers for 'leek' what cannot be met: asset 'leek' is in no package, near names are 'leak'. " +
    'Perhaps `-Dglia.preferences=leak=/0,leak=lab_a` is meant.')
shell.type('mvn process-classes ' + shell.told(override, '-Dglia.preferences'))
assert library().preferences == [[asset: 'leak', variant: '0'], [asset: 'leak', pkg: 'lab_a']]

def contradicting = '<preference><asset>leak</asset><pkg>lab_b</pkg></preference>'
pom.text = pom.text.replace(meant, meant + contradicting + optional)
def refused = shell.type('mvn process-classes', 1)
assert refused.contains("two preferences of one scope contradict each other: for asset 'leak' they want the packages 'lab_a' and 'lab_b'; " +
    'keep one of them, in Java `pkg("lab_a")`, in an annotation `pkg = "lab_a"`, in a pom `<pkg>lab_a</pkg>`')
pom.text = pom.text.replace('<pkg>lab_b</pkg>', shell.told(refused, '<pkg>'))
assert shell.type('mvn process-classes').contains("the project's optional preference for 'leek' cannot be met and is passed over: " +
    "asset 'leek' is in no package, near names are 'leak'")
