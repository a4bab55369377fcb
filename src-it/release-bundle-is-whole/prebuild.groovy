import java.security.KeyPairGenerator
import org.bouncycastle.bcpg.ArmoredOutputStream
import org.bouncycastle.bcpg.HashAlgorithmTags
import org.bouncycastle.jce.provider.BouncyCastleProvider
import org.bouncycastle.openpgp.PGPKeyPair
import org.bouncycastle.openpgp.PGPKeyRingGenerator
import org.bouncycastle.openpgp.PGPPublicKey
import org.bouncycastle.openpgp.PGPSignature
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair

// Glia's own poms and sources, but for the tests', with what a release has in its poms.
def root = new File(basedir, '../../../..').canonicalFile
def ready = { it.replace('0.1.0-SNAPSHOT', '1.0.0').replace('example.org', 'glia.invalid') }
new File(basedir, 'unready.xml').text = new File(root, 'pom.xml').text
['LICENSE', 'NOTICE'].each { new File(basedir, it).bytes = new File(root, it).bytes }
['.', 'glia-runtime', 'glia-agent', 'glia-maven-plugin', 'src-it'].each { module ->
    def folder = new File(basedir, module)
    folder.mkdirs()
    new File(folder, 'pom.xml').text = ready(new File(root, "$module/pom.xml").text)
    if (module.startsWith('glia-')) {
        def sources = new File(root, "$module/src/main")
        sources.eachFileRecurse(groovy.io.FileType.FILES) { file ->
            def copy = new File(folder, "src/main/${sources.toPath().relativize(file.toPath())}")
            copy.parentFile.mkdirs()
            copy.bytes = file.bytes
        }
    }
}

// A key for this once, of which no other file is made.
def provider = new BouncyCastleProvider()
def pair = KeyPairGenerator.getInstance('RSA', provider).tap { initialize(3072) }.generateKeyPair()
def key = new JcaPGPKeyPair(4, PGPPublicKey.RSA_GENERAL, pair, new Date())
def sha1 = new JcaPGPDigestCalculatorProviderBuilder().setProvider(provider).build().get(HashAlgorithmTags.SHA1)
def signer = new JcaPGPContentSignerBuilder(PGPPublicKey.RSA_GENERAL, HashAlgorithmTags.SHA256).setProvider(provider)
def ring = new PGPKeyRingGenerator(PGPSignature.POSITIVE_CERTIFICATION, key, 'thrown@away.invalid', sha1, null, null, signer, null)
new ArmoredOutputStream(new FileOutputStream(new File(basedir, 'key.asc'))).withCloseable { ring.generateSecretKeyRing().encode(it) }
new ArmoredOutputStream(new FileOutputStream(new File(basedir, 'public.asc'))).withCloseable { ring.generatePublicKeyRing().encode(it) }

new File(basedir, 'test.properties').withWriter { out ->
    new Properties([
        'gpg.signer'                 : 'bc',
        'gpg.keyFilePath'            : new File(basedir, 'key.asc').path,
        'altDeploymentRepository'    : "bundle::${new File(basedir, 'bundle').toURI()}".toString(),
        // The other projects would find it in their repository.
        'maven.install.skip'         : 'true',
        'skipTests'                  : 'true',
        'skipITs'                    : 'true',
        'spotless.check.skip'        : 'true',
    ]).store(out, null)
}
return true
