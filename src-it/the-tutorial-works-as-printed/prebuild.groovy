// What a new user pastes: the tutorial's three files, and the command that it says to type.
def page = new File(basedir, '../../../../src/site/markdown/tutorial.md').text
def block = { language -> (page =~ /(?s)```${language}\n(.*?)```/)[0][1] }

new File(basedir, 'pom.xml').text = block('xml')
['src/main/mod/Kv1.mod': 'nmodl', 'src/main/java/lab/Soma.java': 'java'].each { path, language ->
    assert page.contains("`${path}`")
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.text = block(language)
}
assert block('sh').strip() == 'mvn ' + new File(basedir, 'invoker.properties').text.split('=', 2)[1].strip()
return true
