import java.security.MessageDigest
import org.bouncycastle.jce.provider.BouncyCastleProvider
import org.bouncycastle.openpgp.PGPPublicKeyRing
import org.bouncycastle.openpgp.PGPUtil
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentVerifierBuilderProvider

def log = new File(basedir, 'build.log').text
assert log.contains('a release has a version of its own: mvn versions:set')
assert log.count("example.org is nobody's home: write the address") == 2

def armoured = { File file -> PGPUtil.getDecoderStream(new ByteArrayInputStream(file.bytes)) }
def publicKey = new PGPPublicKeyRing(armoured(new File(basedir, 'public.asc')), new JcaKeyFingerprintCalculator()).publicKey
def signed = { File file ->
    def signature = new JcaPGPObjectFactory(armoured(new File("${file}.asc"))).nextObject()[0]
    signature.init(new JcaPGPContentVerifierBuilderProvider().setProvider(new BouncyCastleProvider()), publicKey)
    signature.update(file.bytes)
    signature.verify()
}
def hex = { File file, String algorithm -> MessageDigest.getInstance(algorithm).digest(file.bytes).encodeHex().toString() }

def group = new File(basedir, 'bundle/dev/glia')
assert group.list().sort() == ['glia-agent', 'glia-maven-plugin', 'glia-parent', 'glia-runtime']
def wanted = ['glia-parent': ['.pom']]
['glia-runtime', 'glia-agent', 'glia-maven-plugin'].each { wanted[it] = ['.pom', '.jar', '-sources.jar', '-javadoc.jar'] }
wanted.each { artifact, ends ->
    def folder = new File(group, "$artifact/1.0.0")
    ends.each { assert new File(folder, "$artifact-1.0.0$it").isFile(): "$artifact has no $it" }
    folder.listFiles().findAll { it.name ==~ /.*[.](pom|jar)/ }.each { file ->
        assert signed(file): file
        assert new File("${file}.md5").text == hex(file, 'MD5'): file
        assert new File("${file}.sha1").text == hex(file, 'SHA-1'): file
    }
}

// What is signed with the wrong key, or changed, does not pass the check above.
def jar = new File(group, 'glia-runtime/1.0.0/glia-runtime-1.0.0.jar')
def changed = new File(basedir, 'changed.jar')
changed.bytes = jar.bytes
changed << ([0] as byte[])
new File("${changed}.asc").bytes = new File("${jar}.asc").bytes
assert !signed(changed)

def entries = { File file -> new java.util.zip.ZipFile(file).withCloseable { it.entries().collect { it.name } } }
['glia-runtime': 'dev/glia/Glia', 'glia-agent': 'dev/glia/cli/Main', 'glia-maven-plugin': 'dev/glia/maven/CompileMojo'].each { artifact, type ->
    def file = { new File(group, "$artifact/1.0.0/$artifact-1.0.0${it}.jar") }
    assert entries(file('')).contains("${type}.class".toString())
    assert entries(file('-sources')).contains("${type}.java".toString())
    assert entries(file('-javadoc')).contains("${type}.html".toString())
}

// What a pom does not say itself its parent says, as Maven Central reads them.
def poms = wanted.keySet().collectEntries { [it, new File(group, "$it/1.0.0/$it-1.0.0.pom")] }
poms.each { artifact, file ->
    assert !file.text.contains('SNAPSHOT'): file
    assert !file.text.contains('example.org'): file
    def own = new groovy.xml.XmlSlurper().parse(file)
    def parent = new groovy.xml.XmlSlurper().parse(poms['glia-parent'])
    assert own.name.text() && own.description.text(): file
    ['url', 'licenses.license.name', 'licenses.license.url', 'developers.developer.name', 'scm.url', 'scm.connection', 'scm.developerConnection'].each { path ->
        assert [own, parent].any { pom -> path.split('[.]').inject(pom) { element, name -> element[name] }.text() }: "$file: $path"
    }
}
// Jackson is inside: who adds the runtime gets no other jar with it.
assert !poms['glia-runtime'].text.contains('jackson-databind')
return true
