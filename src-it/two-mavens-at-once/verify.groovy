import groovy.json.JsonSlurper

def repository = localRepositoryPath as File
// The projects that run beside this one may fetch their plugins into it meanwhile.
def isFetched = { !(it.path =~ '/(dev/glia|lab)/') && it.name ==~ /_remote\.repositories|resolver-status\.properties|.*\.(jar|pom|xml|sha1|lastUpdated|part|lock|tmp)/ }
def files = { [:].tap { map -> repository.eachFileRecurse { if (it.file && !isFetched(it)) map[it.path] = [it.size(), it.lastModified()] } } }
def before = files()

// The library is gone, and both want to build it.
new File(basedir, 'target/glia').deleteDir()
def maven = new File(System.getProperty('maven.home'), 'bin/mvn').path
def settings = new File(basedir.parentFile, 'interpolated-settings.xml')
def builds = (1..2).collect {
    new ProcessBuilder(maven, '-B', '-o', '-s', settings.path, "-Dmaven.repo.local=${repository.path}", 'process-classes')
            .directory(basedir)
            .redirectErrorStream(true)
            .redirectOutput(new File(basedir, "build${it}.log"))
            .start()
}
builds.each { assert it.waitFor() == 0 }

def logs = (1..2).collect { new File(basedir, "build${it}.log").text }
assert logs.every { it.contains('BUILD SUCCESS') }
// Each found the library built, or built it of what is in the cache; neither compiled anything.
assert logs.every {
    it.contains('library of 1 mod of 1 package: 0 compiled, 1 reused') || it.contains('library up to date (1 mod of 1 package)')
}
def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))
assert library.mechanisms == ['glia__lab_a__leak__0']
assert library.library.size == new File(basedir, 'target/glia/libnrnmech.so').size()

// Glia itself puts nothing into the local repository, which may be read-only.
assert files() == before
