def log = new File(basedir, 'build.log').text

def folder = new File(basedir, 'target/glia')
// The place is the author's own file, at the beginning of a line.
def place = log.indexOf("\n[ERROR] ${new File(basedir, 'src/main/resources/META-INF/glia/mine/Kold.mod')}:6:17: 'missing' was not declared in this scope")
assert place > 0
assert log.indexOf("mod 'glia__mine__Kold__0' of package 'mine' (dev.glia.it:broken-mod-names-coordinate-file-and-line:1.0) does not build: declare it", place) > 0
assert log.contains("The log '${folder}/build.log' has the whole output; its last lines are commands that show the same again.")
assert new File(folder, 'build.log').text.contains('Kold')
// The command to reproduce does what it says.
def command = new File(folder, 'build.log').readLines().last()
def again = ['sh', '-c', command].execute()
def output = again.errorStream.text
assert again.waitFor() != 0
assert output.contains('was not declared in this scope')
