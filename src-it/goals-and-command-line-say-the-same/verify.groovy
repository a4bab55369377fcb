def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))

def plain = { text -> shell.plain(text) }
def both = { String line, String goal, int exit, File folder -> shell.both(line, "glia:${goal}", exit, folder) }

// In a project that was compiled: what is refused, what is stored, what is seen.
def misspelt = both('select leek --pkg=labb', 'select -Dglia.asset=leek -Dglia.pkg=labb', 1, basedir)
assert misspelt[0].startsWith("the preference is not stored: asset 'leek' is in no package")
assert both('select --pkg=labb', 'select -Dglia.pkg=labb', 1, basedir)[0].contains("Perhaps `glia select --pkg=lab_b` is meant")
assert both('select leak', 'select -Dglia.asset=leak', 1, basedir)[0].startsWith("what to prefer for 'leak' is missing")
both('select leak --pkg=lab_a --clear', 'select -Dglia.asset=leak -Dglia.pkg=lab_a -Dglia.clear', 1, basedir)
assert both('selected', 'selected', 0, basedir) == ['you prefer nothing; choose with `glia select Kv1 --pkg=my_models`']
assert both('select leak --pkg=lab_a', 'select -Dglia.asset=leak -Dglia.pkg=lab_a', 0, basedir) == ["asset 'leak': package 'lab_a'"]
both('select leek --pkg=labb --optional', 'select -Dglia.asset=leek -Dglia.pkg=labb -Dglia.optional', 0, basedir)
assert both('selected', 'selected', 0, basedir) == ["asset 'leak': package 'lab_a'", "asset 'leek': package 'labb'"]
both('select', 'select', 0, basedir)
assert both('show leak', 'show -Dglia.asset=leak', 0, basedir)[0].startsWith("'leak' means glia__lab_b__leak__0"), 'the pom says <package>'
assert both('resolve leak', 'resolve -Dglia.asset=leak', 0, basedir) == ['glia__lab_b__leak__0']
assert both('resolve leek', 'resolve -Dglia.asset=leek', 1, basedir)[0].startsWith("asset 'leek' is in no package")
def unchanged = 'library up to date (3 mods of 2 packages), nothing compiled'
assert plain(shell.type('glia compile', 0, basedir)).contains(unchanged) && plain(shell.type('mvn glia:compile', 0, basedir)).contains(unchanged)
both('list', 'list', 0, basedir)
both('show-pkg lab', 'show-pkg -Dglia.pkg=lab', 0, basedir)
both('show-pkg labx', 'show-pkg -Dglia.pkg=labx', 1, basedir)
both('report --no-curves --to target/report.html', 'report -Dglia.noCurves -Dglia.to=target/report.html', 0, basedir)
def leak = { String g ->
    def mods = new File(basedir, "target/leak-${g}")
    mods.mkdirs()
    new File(mods, 'leak.mod').text = "NEURON { SUFFIX leak NONSPECIFIC_CURRENT i RANGE g }\nPARAMETER { g = ${g} (S/cm2) }\n" +
        'ASSIGNED { v (mV) i (mA/cm2) }\nBREAKPOINT { i = g * (v + 70) }\n'
    "target/leak-${g}"
}
def one = leak('1'), two = leak('2')
assert both("diff --no-curves ${one} ${two}", "diff -Dglia.noCurves -Dglia.old=${one} -Dglia.new=${two}", 1, basedir)[0].contains('default of parameter g changed from 1 to 2')
both("diff --no-curves ${one} ${one}", "diff -Dglia.noCurves -Dglia.old=${one} -Dglia.new=${one}", 0, basedir)
both('report --no-curves leek', 'report -Dglia.noCurves -Dglia.names=leek', 1, basedir)
assert both('neuron', 'neuron', 0, basedir).any { it ==~ /bridge +guards (\d+) of \1, exits (\d+) of \2/ }
assert shell.type('glia show-pkg lab_a', 0, basedir).contains('glia__lab_a__leak__0')

// Into a project.
def kv = new File(basedir, 'target/kv.mod')
kv.text = 'NEURON { SUFFIX kv NONSPECIFIC_CURRENT i RANGE g }\nPARAMETER { g = 1 (S/cm2) }\nASSIGNED { v (mV) i (mA/cm2) }\n' +
    'BREAKPOINT { i = g * (v + 80) }\n'
both('add --dry-run target/kv.mod', 'add -Dglia.dryRun -Dglia.files=target/kv.mod', 0, basedir)

// The personal collection: seen behind the packages, marked, in the library, and in no jar.
both('list --local', 'list -Dglia.inLocal', 0, basedir)
assert both('remove kv', 'remove -Dglia.names=kv', 1, basedir)[0].contains('if that is meant, add --local')
assert both('remove --local kv', 'remove -Dglia.inLocal -Dglia.names=kv', 1, basedir)[0].contains('it is empty')
both('add --local --dry-run --asset=leak target/kv.mod', 'add -Dglia.inLocal -Dglia.dryRun -Dglia.asset=leak -Dglia.files=target/kv.mod', 0, basedir)
shell.type('glia add --local target/kv.mod', 0, basedir)
both('add --local target/kv.mod', 'add -Dglia.inLocal -Dglia.files=target/kv.mod', 0, basedir)
shell.type('mvn glia:add -Dglia.inLocal -Dglia.asset=leak -Dglia.files=target/kv.mod', 0, basedir)
def listed = both('list', 'list', 0, basedir)
assert listed.any { it ==~ /\* ?kv .*the personal collection/ } && listed.any { it ==~ / +local +0 .*the personal collection/ }
assert both('list --local', 'list -Dglia.inLocal', 0, basedir).size() == 3
assert both('show leak', 'show -Dglia.asset=leak', 0, basedir)[0].startsWith("'leak' means glia__lab_b__leak__0")
both('show leak --pkg=local', 'show -Dglia.asset=leak -Dglia.pkg=local', 0, basedir)
both('show-pkg local', 'show-pkg -Dglia.pkg=local', 0, basedir)
def library = new File(basedir, 'target/glia/library.json')
def compiled = { String settings ->
    shell.type("mvn process-classes glia:compile ${settings}", 0, basedir)
    new groovy.json.JsonSlurper().parse(library).packages
}
assert compiled('').findAll { it.personal }*.name == ['local']
shell.type('glia remove --local leak', 0, basedir)
assert compiled('').find { it.personal }.mods*.name == ['glia__local__kv__0'], 'the compile goal notices it'
assert compiled('-Dglia.local=false')*.name == ['lab_a', 'lab_b']
shell.type('CI=true; export CI; mvn process-classes glia:compile', 0, basedir)
assert new groovy.json.JsonSlurper().parse(library).packages*.name == ['lab_a', 'lab_b']
assert !new File(basedir, 'target/classes/META-INF/glia').exists()
both('remove --local kvv', 'remove -Dglia.inLocal -Dglia.names=kvv', 1, basedir)

// Outside of a project.
def nowhere = File.createTempDir()
def goal = "${(new File(basedir, 'pom.xml').text =~ /<groupId>(dev.glia)<\/groupId>/)[0][1]}:glia-maven-plugin:0.1.0-SNAPSHOT"
def outside = { String line, String verb, int exit -> shell.both(line, "${goal}:${verb}", exit, nowhere) }
assert outside('selected', 'selected', 0).size() == 2
outside('select gone --pkg=elsewhere', 'select -Dglia.asset=gone -Dglia.pkg=elsewhere', 0)
outside('select leek', 'select -Dglia.asset=leek', 1)
outside('remove --local kvv', 'remove -Dglia.inLocal -Dglia.names=kvv', 1)
shell.type("mvn ${goal}:select -Dglia.asset=leek -Dglia.clear", 0, nowhere)
shell.type('glia select gone --unset', 0, nowhere)
assert outside('selected', 'selected', 0) == ["asset 'leak': package 'lab_a'"]
assert nowhere.list() == [] as String[]
