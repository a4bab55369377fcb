def log = new File(basedir, 'build.log').text

assert log.count('Glia is skipped, because glia.skip is true') == 2
// An undefined property would be shown as it is written.
assert new File(basedir, 'target/shown--end').isDirectory()
assert !new File(basedir, 'target/glia').exists()
