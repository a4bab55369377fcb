def log = new File(basedir, 'build.log').text

assert log.contains("asset 'leak' matches 2 mods: glia__lab_a__leak__0 from dev.glia.it:mods-a:1.0; glia__lab_b__leak__0 from dev.glia.it:mods-b:1.0. " +
    'Choose one, here with `Glia.select("leak", pkg("lab_a"), variant("0"))`, or for good with ' +
    '`mvn glia:select -Dglia.asset=leak -Dglia.pkg=lab_a -Dglia.variant=0` ' +
    '(`glia select leak --pkg=lab_a --variant=0` on the command line).')
// Runs 2 and 3 paste the remedy and ask again.
assert log.contains("asset 'leak' means package 'lab_a' and variant '0' now, wherever nothing else is preferred (")
assert log.contains("'leak' means glia__lab_a__leak__0 from dev.glia.it:mods-a:1.0")
