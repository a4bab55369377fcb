import java.nio.file.Files

// Glia's own pom and pages.
def root = new File(basedir, '../../../..').canonicalFile
new File(basedir, 'pom.xml').text = new File(root, 'pom.xml').text
def pages = new File(root, 'src/site')
pages.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def copy = new File(basedir, "src/site/${pages.toPath().relativize(file.toPath())}").toPath()
    Files.createDirectories(copy.parent)
    Files.write(copy, file.bytes)
}
return true
