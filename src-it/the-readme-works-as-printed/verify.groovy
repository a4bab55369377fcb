def log = new File(basedir, 'build.log').text

assert log.contains('<dependency><groupId>glia.pypi</groupId><artifactId>dbbs-catalogue</artifactId><version>6.0.1</version></dependency>')
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
return true
