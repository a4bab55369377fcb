import java.util.regex.Pattern
import java.util.zip.ZipFile

def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))
def root = new File(basedir, '../../../..')

// The README's five commands. Before the last one the package is taken from the user's own repository, so that it comes from the lab's folder.
def readme = new File(root, 'README.md').text
def five = (readme =~ /(?s)<!-- run by: from-an-empty-folder-to-a-package -->\n```sh\n(.*?)```/)[0][1]
    .replace('$HOME', basedir.path).readLines()
assert five.size() == 5
def made = shell.type('set -e\n' + five.take(4).join('\n'))
assert made.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
assert made.contains('library of 2 mods of 1 package')
def project = new File(basedir, 'my-channels')
new File(localRepositoryPath, 'io/github/a-lab').deleteDir()
assert shell.type(five[4], 0, project) =~ /the soma rests at -\d\d\.\d mV/
def known = new File(localRepositoryPath, 'io/github/a-lab/my-channels/0.1.0-SNAPSHOT/_remote.repositories').text
assert known.contains('.jar>lab=') && !known.contains('.jar>=')

// The package has what it was made of, its licence and its citation.
def jar = new ZipFile(new File(project, 'target/my-channels-0.1.0-SNAPSHOT.jar'))
def files = jar.entries().collect { it.name }.findAll { it.startsWith('META-INF/glia/my_channels/') && !it.endsWith('/') }
assert files*.minus('META-INF/glia/my_channels/').toSorted() ==
    ['CITATION.cff', 'Kv1.mod', 'LICENSE', 'Leak.mod', 'package.json']

// Its documentation is the report on its mechanisms, with what the project says of itself.
def documentation = new ZipFile(new File(project, 'target/my-channels-0.1.0-SNAPSHOT-javadoc.jar'))
assert documentation.entries().collect { it.name }.containsAll(['index.html', 'README.md', 'CITATION.cff', 'LICENSE'])
def shown = documentation.getInputStream(documentation.getEntry('index.html')).getText('UTF-8')
assert shown.contains("<article id='glia__my_channels__Kv1__0'") && shown.contains('<polyline')

// The author's session of the site, in a folder that has nothing but the old mod: what is printed is what the page says.
def page = new File(root, 'src/site/markdown/authors.md').text
def session = new File(basedir, 'session')
new File(session, 'old').mkdirs()
new File(session, 'old/kdr.mod').bytes = new File(basedir, 'old/kdr.mod').bytes
def steps = (page =~ /(?s)(?:<!-- file: (\S+) -->\n)?```(sh|output|nmodl)\n(.*?)```/).collect { [it[1], it[2], it[3]] }
// What a new JVM says of the libraries of an old Maven is not the page's matter.
def ofMavens = /(?m)^WARNING: (A terminally deprecated method in sun\.misc|sun\.misc\.Unsafe::|Please consider reporting this to the maintainers).*\n/
def plain = { it.replaceAll(/\u001b\[[\d;]*m/, '').replaceAll(ofMavens, '').replace(session.canonicalPath + '/', '').replaceAll(/\d+(\.\d+)? s\b/, '1 s').replaceAll(/(?m) +$/, '') }
def expected = { text ->
    Pattern.compile('\\s*' + plain(text).readLines().collect { it == '...' ? '(?s:.*\\n)?' : Pattern.quote(it) + '\\n+' }.join('') + '\\s*')
}
def here = session
def printed = ''
steps.each { file, language, text ->
    if (language == 'sh') {
        def folder = text =~ /(?m)^cd (\S+)$/
        printed = plain(shell.type("set -e\n${text}", 0, here))
        here = folder.find() ? new File(here, folder.group(1)) : here
    } else if (language == 'output') {
        assert expected(text).matcher(printed).matches(), "the page says\n${text}\nand this is printed\n${printed}"
    } else {
        new File(here, file).text = text
    }
}
assert steps.count { it[1] == 'output' } == steps.count { it[1] == 'sh' }

// A build elsewhere, of files with other dates, gives the same bytes.
shell.type('rm -rf target/again && mkdir -p target/again/elsewhere && cp -r session/my-channels/src session/my-channels/*.* session/my-channels/LICENSE target/again/elsewhere && ' +
    'touch -d 2001-01-01 target/again/elsewhere/src/main/mod/* && mvn -o -q -f target/again/elsewhere/pom.xml package -DskipTests')
for (kind in ['', '-sources', '-javadoc']) {
    def name = "my-channels-0.1.0-SNAPSHOT${kind}.jar"
    assert new File(session, "my-channels/target/${name}").bytes == new File(basedir, "target/again/elsewhere/target/${name}").bytes
}
