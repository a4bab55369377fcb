def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def log = new File(basedir, 'build.log').text
def finding = "PARAMETER 'forgotten' is used nowhere in the mod"
assert log =~ /src\/main\/mod\/Leak.mod:15 +warning +unused +${finding}/
assert log.contains('1 mods checked, 0 errors, 1 warnings')
assert new File(basedir, 'target/check.sarif').text.contains(finding)
assert new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/check.xml')).testsuite.testcase.size() == 1

// The command line finds the same, and an error ends both with 1.
def lines = { text -> text.readLines().collect { it.replaceFirst(/^\[INFO\] /, '').stripTrailing() } }
def said = lines(shell.type('glia check'))
assert lines(log).containsAll(said)
shell.type('glia check --rules=unused=error', 1)
assert shell.type('mvn glia:check -Dglia.rules=unused=error', 1).contains('the check found errors')
assert shell.type("glia check --rules='*=off'").contains('0 errors, 0 warnings')
