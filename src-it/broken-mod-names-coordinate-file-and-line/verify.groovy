def log = new File(basedir, 'build.log').text

def folder = new File(basedir, 'target/glia')
assert log.contains("mod 'glia__mine__Kold__0' of package 'mine' (dev.glia.it:broken-mod-names-coordinate-file-and-line:1.0) " +
    "does not build: Kold.mod:6:17: 'missing' was not declared in this scope")
assert log.contains("The whole output is in '${folder}/build.log'; reproduce it with `cd ${folder}/mod && ")
assert new File(folder, 'build.log').text.contains('Kold')
// The command to reproduce does what it says.
def command = (log =~ /reproduce it with `(.+?)`/)[0][1]
def again = ['sh', '-c', command].execute()
def output = again.errorStream.text
assert again.waitFor() != 0
assert output.contains('was not declared in this scope')
