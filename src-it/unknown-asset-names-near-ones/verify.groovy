def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def log = new File(basedir, 'build.log').text
def unknown = "asset 'only_bee' is in no package: the packages here are lab_a, lab_b. Near names are 'only_b'; list all with `mvn glia:list`."
def unnamed = 'no asset to show is named; add -Dglia.asset=NAME, or see all with `mvn glia:list`'
def noMatch = "asset 'only_b' has no mod with package 'lab_a'; it is offered as glia__lab_b__only_b__0 from dev.glia.it:mods-b:1.0. " +
    'Ask for one of these, for example `mvn glia:show -Dglia.asset=only_b -Dglia.pkg=lab_b -Dglia.variant=0`.'
assert [unknown, unnamed, noMatch].every { log.contains(it) }

assert shell.told(unknown, 'mvn ') == shell.told(unnamed, 'mvn ')
assert shell.type(shell.told(unknown, 'mvn ')).contains('* only_b  lab_b')
assert shell.type(shell.told(noMatch, 'mvn ')).contains("'only_b' means glia__lab_b__only_b__0 from dev.glia.it:mods-b:1.0")
