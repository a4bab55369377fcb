def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def nowhere = File.createTempDir()
def plugin = "${(new File(basedir, 'pom.xml').text =~ /<groupId>(dev.glia)<\/groupId>/)[0][1]}:glia-maven-plugin:0.1.0-SNAPSHOT"

// One line for both: an option is a property, and words without a name are what the verb is about.
def about = [check: 'where', list: 'asset', resolve: 'asset', show: 'asset', 'show-pkg': 'pkg', test: 'names']
def both = { String line, int exit = 0, File folder = nowhere ->
    def words = line.tokenize(' ')
    def goal = words.head()
    def typed = []
    for (int i = 1; i < words.size(); i++) {
        def option = words[i].replaceFirst(/^--local/, '--inLocal')
        typed << (option.startsWith('--') ? '-Dglia.' + option[2..-1] : "-Dglia.${about[goal]}=${option}")
        if (words[i] in ['--classpath', '--project', '--sarif', '--junit']) {
            typed[-1] += '=' + words[++i]
        }
    }
    return shell.both(line, "${plugin}:${goal} ${typed.join(' ')}", exit, folder)
}
def jar = { new File(localRepositoryPath, "dev/glia/it/mods-${it}/1.0/mods-${it}-1.0.jar") }
new File(nowhere, 'a.jar').bytes = jar('a').bytes
new File(nowhere, 'b.jar').bytes = jar('b').bytes

// Nothing is named, and here is nothing.
assert both('list', 1)[0].contains('or say where the packages are, with --project DIR or --classpath PATH')
both('test', 1)
both('show-pkg', 1)
both('resolve leak', 1)
both('list --local')
both('list --classpath c.jar', 1)
both('list --classpath a.jar:c.jar', 1)
both('list --classpath a.jar --project .', 1)
both('list --project .', 1)
assert both('check', 1)[0].contains('hold no file whose name ends in .mod')
assert both('check c.jar', 1)[0].contains('does not exist')

// A class path.
assert both('list --classpath a.jar:b.jar').any { it ==~ / +leak +lab_a +0 .*/ }
both('list leak --classpath a.jar --pkg=lab_a --json')
both('show-pkg --classpath a.jar')
both('show-pkg labx --classpath a.jar', 1)
assert both('resolve leak --classpath a.jar') == ['glia__lab_a__leak__0']
both('resolve leak --classpath a.jar:b.jar', 1)
both('resolve leek --classpath a.jar', 1)
both('show leak --classpath a.jar:b.jar --pkg=lab_b')
shell.type('glia select leak --pkg=lab_b --optional', 0, nowhere)
assert both('resolve leak --classpath a.jar:b.jar') == ['glia__lab_b__leak__0']
assert shell.type("mvn -q ${plugin}:resolve -Dglia.asset=leak -Dglia.classpath=a.jar:b.jar -Dglia.preferences=leak=lab_a", 0, nowhere).contains('glia__lab_a__leak__0')
assert both('test leak --classpath a.jar:b.jar').any { it.contains('glia__lab_b__leak__0') }
both('test leek --classpath a.jar', 1)

// A compiled project elsewhere, whose pom prefers a package; a folder of mods; the library that was compiled here.
assert both("resolve leak --project ${basedir}") == ['glia__lab_b__leak__0']
both("list --project ${basedir}")
def mods = new File(nowhere, 'my mods').tap { mkdirs() }
new File(mods, 'Kv.mod').text = 'NEURON { SUFFIX Kv NONSPECIFIC_CURRENT i RANGE g }\nPARAMETER { g = 1e-5 (S/cm2) odd = 1 }\n' +
    'ASSIGNED { v (mV) i (mA/cm2) }\nBREAKPOINT { i = g * (v + 80) }\n'
def found = both('check', 0, mods)
assert found.any { it.contains('Kv.mod:2') && it.contains("'odd' is used nowhere") } && found.last().startsWith('1 mods checked, 0 errors')
assert both('check --rules=unused=error', 1, mods).any { it.contains("'odd' is used nowhere") }
assert both('check ../a.jar', 0, mods).last() =~ /\d mods checked, 0 errors/
shell.type('glia check --sarif said.sarif --junit said.xml', 0, mods)
shell.type("mvn ${plugin}:check -Dglia.sarif=told.sarif -Dglia.junit=told.xml", 0, mods)
assert new File(mods, 'said.sarif').text == new File(mods, 'told.sarif').text
assert new File(mods, 'said.xml').text == new File(mods, 'told.xml').text
assert shell.type("mvn ${plugin}:check -Dglia.release", 1, mods).contains('is known to its pom alone')
shell.type("glia compile 'my mods'", 0, nowhere)
assert both('resolve Kv') == ['glia__my_mods__Kv__0']
both('show Kv')
both('list')

// The personal collection.
shell.type("glia add --local --asset=Mine 'my mods/Kv.mod'", 0, nowhere)
assert both('list --local').any { it ==~ /\* ?Mine .*the personal collection/ }
assert both('list --classpath a.jar').any { it ==~ /\* ?Mine .*the personal collection/ }
assert both('resolve Mine --classpath a.jar') == ['glia__local__Mine__0']
nowhere.deleteDir()
