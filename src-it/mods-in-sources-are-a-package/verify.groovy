import groovy.json.JsonSlurper
import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text
def folder = 'META-INF/glia/lab_channels/'

// Alone, before any build, a goal reads the sources.
assert log.readLines().any { it ==~ /.*leak +lab_channels +0 +density +.*/ }

// No manifest lies in the sources; the jar has one, and of each mod what it reads.
def jar = new ZipFile(new File(basedir, 'channels/target/lab-channels-1.0.jar'))
def entries = jar.entries().collect { it.name }.findAll { it.startsWith('META-INF/glia/') && !it.endsWith('/') }.toSorted()
assert entries == [folder + 'CITATION.cff', folder + 'arbor/leak.mod', folder + 'leak.mod', folder + 'leak__deep.mod',
    folder + 'package.json', folder + 'rest.inc']
def manifest = new JsonSlurper().parse(jar.getInputStream(jar.getEntry(folder + 'package.json')))
assert manifest.name == 'lab_channels'
assert manifest.version == '1.0'
assert manifest.licence == 'Apache-2.0'
assert manifest.authors == ['A. Lab <a@lab.example>']
assert manifest.mods.collect { "$it.asset $it.variant ${it.dialect ?: 'common'}".toString() } ==
    ['leak 0 common', 'leak 0 arbor', 'leak deep common']

// A module beside it and the project itself have its mechanisms; those of the tests are in no jar.
def mechanisms = { new JsonSlurper().parse(new File(basedir, it + '/target/glia/library.json')).mechanisms }
assert mechanisms('model') == ['glia__lab_channels__leak__0', 'glia__lab_channels__leak__deep']
assert mechanisms('channels') == mechanisms('model') + ['glia__lab_channels_test__probe__0']
assert log.contains('library up to date (3 mods of 2 packages), nothing compiled')
