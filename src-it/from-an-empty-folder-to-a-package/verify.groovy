import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text

// The test of the new project really ran, in a NEURON that has the project's mods.
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains("kdr.mod' becomes")
assert log.count('library of 2 mods of 1 package') == 2

// The package has what it was made of, its licence and its citation.
def jar = new ZipFile(new File(basedir, 'my-channels/target/my-channels-0.1.0-SNAPSHOT.jar'))
def files = jar.entries().collect { it.name }.findAll { it.startsWith('META-INF/glia/my_channels/') && !it.endsWith('/') }
assert files*.minus('META-INF/glia/my_channels/').toSorted() ==
    ['CITATION.cff', 'Kv1.mod', 'LICENSE', 'Leak.mod', 'package.json']

// A project that depends on it runs a model with it, and compiles nothing again.
assert log =~ /the soma rests at -\d\d\.\d mV/

// What would be published is listed, nothing stands in its way, and a build elsewhere gives the same bytes.
assert log.contains('META-INF/glia/my_channels/Kv1.mod')
assert log.contains('nothing stands in the way of publishing it')
def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
shell.type('rm -rf target/again && mkdir -p target/again/elsewhere && cp -r my-channels/src my-channels/*.* my-channels/LICENSE target/again/elsewhere && ' +
    'touch -d 2001-01-01 target/again/elsewhere/src/main/mod/* && mvn -o -q -f target/again/elsewhere/pom.xml package -DskipTests')
for (kind in ['', '-sources', '-javadoc']) {
    def name = "my-channels-0.1.0-SNAPSHOT${kind}.jar"
    assert new File(basedir, "my-channels/target/${name}").bytes == new File(basedir, "target/again/elsewhere/target/${name}").bytes
}

// Published in a folder of the lab, it is there for a project on another machine, which has it from nowhere else.
def lab = new File(basedir, 'target/lab')
shell.type("mvn -f my-channels/pom.xml deploy -DskipTests -DaltDeploymentRepository=lab::file://${lab.path}")
new File(localRepositoryPath, 'io/github/a-lab').deleteDir()
assert shell.type('mvn -P package process-classes glia:run -Dglia.mainClass=lab.Model') =~ /the soma rests at -\d\d\.\d mV/
assert lab.directorySize() > 0
def known = new File(localRepositoryPath, 'io/github/a-lab/my-channels/0.1.0-SNAPSHOT/_remote.repositories').text
assert known.contains('.jar>lab=') && !known.contains('.jar>=')
