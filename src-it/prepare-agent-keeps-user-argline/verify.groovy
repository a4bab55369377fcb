def log = new File(basedir, 'build.log').text

def lines = log.readLines().findAll { it.contains('argLine set to') }
assert lines.size() == 2
assert lines.every { it ==~ /.*argLine set to -javaagent:\S+glia-agent-\S+\.jar=jobs=2 --enable-native-access=ALL-UNNAMED -Xmx300m/ }
