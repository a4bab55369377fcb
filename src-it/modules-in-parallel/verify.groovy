import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

def libraries = (log =~ /library of 3 mods of 2 packages: (\d+) compiled, (\d+) reused/)
        .collect { [it[1] as int, it[2] as int] }
assert libraries.size() == 4
assert libraries.every { it[0] + it[1] == 3 }
assert libraries.sum { it[0] } == 3
assert !log.contains('not marked')

def manifests = ['a', 'b', 'c', 'd'].collect {
    new JsonSlurper().parse(new File(basedir, "${it}/target/glia/library.json"))
}
assert manifests.collect { it.library.sha256 }.unique().size() == 1
assert manifests[0].mechanisms.size() == 3
