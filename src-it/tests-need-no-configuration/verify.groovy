def log = new File(basedir, 'build.log').text

assert log.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
assert (log =~ /test class 'lab\.\w+Test' leaves List\[\d\] in NEURON's model/).count >= 1
assert log.contains("glia: this JVM ends in test 'lab.CrashCase.writes_where_nothing_is'")
