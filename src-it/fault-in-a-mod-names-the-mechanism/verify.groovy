def log = new File(basedir, 'build.log').text

assert log =~ /the model 'lab\.Model' was ended by a fault in the code of mechanism 'glia__mine__Fault__0' \(asset 'Fault' of package 'mine'\)/
def report = (log =~ /the JVM's report is '(.+?)'/)[0][1]
assert new File(report).text.contains('SIGSEGV')
