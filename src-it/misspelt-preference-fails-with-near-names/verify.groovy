def log = new File(basedir, 'build.log').text
def pom = new File(basedir, 'pom.xml').text
def meant = '<preference><asset>leak</asset><pkg>lab_a</pkg></preference>'
def yetToCome = '<preference><asset>leek</asset><pkg>lab_a</pkg><optional>true</optional></preference>'

def told = "the project's preference for 'leek' cannot be met: asset 'leek' is in no package, near names are 'leak'. " +
    "Perhaps `${meant}` is meant, on the command line `-Dglia.preferences=leak=lab_a`. " +
    "If its package is yet to come, write `${yetToCome}` in <gliaPreferences> in the pom."
assert log.split(java.util.regex.Pattern.quote('[ERROR] Failed to execute goal')).size() == 3
assert log.contains(told)
assert pom.contains(meant) && pom.contains(yetToCome)
assert log.contains("the project's optional preference for 'leek' cannot be met and is passed over: asset 'leek' is in no package, near names are 'leak'")
assert new File(basedir, 'target/glia/library.json').exists()
