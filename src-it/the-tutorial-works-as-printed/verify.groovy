def page = new File(basedir, '../../../../src/site/markdown/tutorial.md').text
def printed = (page =~ /(?s)```text\n(.*?)\n```/)[0][1]

assert new File(basedir, 'build.log').text.contains(printed)
def plot = new File(basedir, 'target/voltage.svg').text
assert plot.contains('<polyline') && plot.count(',') > 2000
return true
