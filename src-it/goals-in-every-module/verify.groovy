def shell = evaluate(new File(basedir, '../_setup/user-shell.groovy'))

// The modules in which a goal ran that was typed, in order; the root has no mods.
def ran = { log, goal -> (log =~ /--- glia[^ ]*:${goal} \(default-cli\) @ (?!goals-in)(\S+) ---/).collect { it[1] } }
def names = { log -> (log =~ /glia__\w+/).collect { it } }
def rules = "-Dglia.rules='*=off,unused=error'"

// Each module has its own packages and its own preferences; on several threads, too.
assert names(shell.type('mvn -q glia:resolve -Dglia.asset=leak -pl channels,model,other')) == ['glia__channels__leak__0', 'glia__channels__leak__deep', 'glia__channels__leak__0']
assert names(shell.type('mvn -q -T 2 glia:resolve -Dglia.asset=leak -pl channels,model,other')) == ['glia__channels__leak__0', 'glia__channels__leak__deep', 'glia__channels__leak__0']
assert names(shell.type('mvn -q glia:resolve@of-the-leak -pl channels,model,other')) == ['glia__channels__leak__0', 'glia__channels__leak__deep', 'glia__channels__leak__0']

// The root skips the goal, the modules do not.
// All modules, in the order of the build, and the table at the end tells of each.
def list = shell.type('mvn glia:list')
assert ran(list, 'list') == ['channels', 'wrong', 'on-wrong', 'model', 'other']
assert (list =~ / (channels|wrong|on-wrong|model|other) \.+ SUCCESS/).count == 5

// A module that sees no packages, as a parent, is passed over.
def described = shell.type('mvn glia:show-pkg -Dglia.skip=false')
assert ran(described, 'show-pkg') == ['channels', 'wrong', 'on-wrong', 'model', 'other']
assert (described =~ /this module has no packages/).count == 1 && (described =~ /package 'channels' 1.0/).count == 3
assert (shell.type('mvn glia:list -Dglia.inLocal -Dglia.skip=false') =~ /no asset fits/).count == 1, 'the collection is of no module'

// The first failure ends it; --fail-at-end leaves out what stands on a module that failed.
def check = shell.type("mvn glia:check ${rules}", 1)
assert ran(check, 'check') == ['channels', 'wrong']
assert check.contains("wrong/src/main/mod/Odd.mod:4") || check.contains("src/main/mod/Odd.mod:4")
assert check.contains("in module 'wrong': the check found errors")
assert check =~ / wrong \.+ FAILURE/ && check =~ / other \.+ SKIPPED/
def checkAll = shell.type("mvn --fail-at-end glia:check ${rules}", 1)
assert ran(checkAll, 'check') == ['channels', 'wrong', 'model', 'other']
assert (checkAll =~ /this module has no mods of its own/).count == 2 && (checkAll =~ /Glia is skipped/).count == 1

// What a phase before has done, and where it failed.
def compiled = shell.type('mvn --fail-at-end compile glia:list', 1)
assert (compiled =~ /--- glia[^ ]*:check \(strictly\) @ (\S+) ---/).collect { it[1] } == ['wrong']
assert ran(compiled, 'list') == ['channels', 'model', 'other']

// An execution of a pom is one of its module alone.
def validated = shell.type('mvn validate')
assert (validated =~ /--- glia[^ ]*:list \(in-the-root\) @ goals-in-every-module ---/).count == 1
assert (validated =~ /glia[^ ]*:list/).count == 1 && (validated =~ /glia[^ ]*:check/).count == 1
assert validated.contains('this module has no mods of its own'), 'a parent has none'

// Packages that the user names are of no module.
def named = shell.type('mvn glia:list -Dglia.skip=false -Dglia.classpath=channels/target/classes')
assert ran(named, 'list') == [] && (named =~ /leak +channels +0/).count == 1
