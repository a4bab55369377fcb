def log = new File(basedir, 'build.log').text

assert log.contains('dev.glia.it:broken-mod-names-coordinate-file-and-line:1.0')
assert log =~ /Kold\.mod:6/
assert log.contains("'missing'")
assert log.contains(new File(basedir, 'target/glia/build.log').path)
