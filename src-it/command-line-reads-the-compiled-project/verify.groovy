def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def model = new File(basedir, "it's a model")
def json = new File(model, 'target/glia/library.json')

// The project is not compiled: what is told from elsewhere and in its folder does that.
def elsewhere = shell.type('glia resolve leak --project "it\'s a model"', 1)
assert elsewhere.contains("the Maven project 'it's a model' was not compiled (it has no target/glia/library.json)")
shell.type(shell.told(elsewhere, 'mvn '))
assert shell.type('glia resolve leak --project "it\'s a model"') == 'glia__lab_b__leak__0\n'

json.text = '{'
def damaged = shell.type('glia list', 1, model)
assert damaged.contains("library.json' cannot be read")
shell.type(shell.told(damaged, 'rm '), 0, model)
def removed = shell.type('glia list', 1, model)
assert removed.contains('is a Maven project that was not compiled')
shell.type(shell.told(removed, 'mvn '), 0, model)
def listed = shell.type('glia list', 0, model)
assert listed.contains('* only_b  lab_b')

// What Maven tells of the project is what the command line tells.
def lines = { text -> text.readLines().collect { it.replaceFirst(/^\[INFO\] /, '') } }
assert lines(shell.type('mvn glia:list glia:show -Dglia.asset=leak', 0, model)).containsAll(
    lines(shell.type('glia list leak', 0, model)) + lines(shell.type('glia show leak', 0, model)))
