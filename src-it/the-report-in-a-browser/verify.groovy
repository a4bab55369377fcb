// The report on every mechanism of two published catalogues, in Chromium as its readers have it. Needs the program 'chromium', which only root can install.
def log = new File(basedir, 'build.log').text
assert log =~ /89 mechanisms of dbbs, dbbs_mod_collection: \d+ measured, 0 of them not whole/
def report = new File(basedir, 'target/glia/report.html')
def page = report.text
assert page.count("<article id='glia__") == 89
assert page.count('No curves: it cannot be built') == 7
println "the report on 89 mechanisms has ${report.length()} bytes"

def picture = new File(basedir, 'target/report.png')
def java = new File(System.getProperty('java.home'), 'bin/java').path
def browser = new ProcessBuilder(java, new File(basedir, 'Browser.java').path, report.path, picture.path).redirectErrorStream(true).start()
def said = browser.inputStream.text
println said
assert browser.waitFor() == 0 : said
assert said =~ /browser: \d+ articles, \d+ of them with ca, paper rgb\(20, 24, 29\) and rgb\(255, 255, 255\)/

// The picture that README and site show is made here: copy it to src/site/resources/images when the report looks different.
assert picture.length() < 200_000
assert new File(basedir, '../../../../src/site/resources/images/report.png').length() < 200_000
