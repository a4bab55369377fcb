def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def log = new File(basedir, 'build.log').text
def ambiguous = "asset 'leak' matches 2 mods: glia__lab_a__leak__0 from dev.glia.it:mods-a:1.0; glia__lab_b__leak__0 from dev.glia.it:mods-b:1.0. " +
    'Choose one, here with `Glia.select("leak", pkg("lab_a"), variant("0"))`, or for good with ' +
    '`mvn glia:select -Dglia.asset=leak -Dglia.pkg=lab_a -Dglia.variant=0` ' +
    '(`glia select leak --pkg=lab_a --variant=0` on the command line).'
assert log.contains(ambiguous)

shell.type(shell.told(log, 'mvn '))
def chosen = shell.type('mvn glia:show -Dglia.asset=leak')
assert chosen.contains("'leak' means glia__lab_a__leak__0 from dev.glia.it:mods-a:1.0")
assert chosen.contains("global: decided package 'lab_a' and variant '0'")

def incomplete = shell.type('mvn glia:select -Dglia.asset=leak', 1)
assert incomplete.contains("what to prefer for 'leak' is missing; add -Dglia.pkg=NAME, -Dglia.variant=NAME or both, " +
    'or forget what you prefer with `mvn glia:select -Dglia.asset=leak -Dglia.clear`')
shell.type(shell.told(incomplete, 'mvn '))
assert shell.type('glia select') == 'glia: you prefer nothing; choose with `glia select Kv1 --pkg=my_models`\n'

shell.type(shell.told(log, 'glia '))
assert shell.type('glia select') == "asset 'leak': package 'lab_a' and variant '0'\n"
