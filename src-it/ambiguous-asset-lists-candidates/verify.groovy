def log = new File(basedir, 'build.log').text
def ambiguous = "asset 'leak' matches 2 mods: glia__lab_a__leak__0 from dev.glia.it:mods-a:1.0; glia__lab_b__leak__0 from dev.glia.it:mods-b:1.0. " +
    'Choose one, here with `Glia.select("leak", pkg("lab_a"), variant("0"))`, or for good with ' +
    '`mvn glia:select -Dglia.asset=leak -Dglia.pkg=lab_a -Dglia.variant=0` ' +
    '(`glia select leak --pkg=lab_a --variant=0` on the command line).'

// The second, third and fifth run paste what the messages tell.
assert log.count("Failed to execute goal dev.glia:glia-maven-plugin") == 3
assert log.contains(ambiguous)
assert log.contains("'leak' means glia__lab_a__leak__0 from dev.glia.it:mods-a:1.0")
assert log.contains("global: decided package 'lab_a' and variant '0'")
assert log.contains("nothing is chosen for 'leak'; add -Dglia.pkg=NAME, -Dglia.variant=NAME or both, or forget a choice with `mvn glia:select -Dglia.asset=leak -Dglia.clear`")
