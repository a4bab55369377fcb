import groovy.json.JsonSlurper

def library = new JsonSlurper().parse(new File(basedir, 'target/glia/library.json'))
def log = new File(basedir, 'build.log').text

assert library.mechanisms == ['glia__old_lab__leak__0']
assert library.broken*.name == ['glia__old_lab__Kold__0']
assert library.broken[0].line == 6
assert log =~ /WARNING\] (.*\/)?Kold\.mod:6:\d+: .* \(dev\.glia\.it:mods-broken:1\.0\)\n  mod '/
assert log =~ /ERROR\] (.*\/)?Kold\.mod:6:\d+: .*\n\[ERROR\]   mod 'glia__old_lab__Kold__0' of package 'old_lab' \(dev\.glia\.it:mods-broken:1\.0\)/
