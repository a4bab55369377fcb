def site = new File(basedir, 'target/site')
def pages = site.listFiles().findAll { it.name.endsWith('.html') }.collectEntries { [it.name, it.getText('UTF-8')] }
def sources = new File(basedir, 'src/site/markdown').list().collect { it.replace('.md', '.html') }
assert pages.keySet().containsAll(sources)

def dead = { String page, String link ->
    def (path, anchor) = (link.split('#', 2) as List) + [null]
    def target = path ?: page
    if (!new File(site, target).isFile()) {
        return true
    }
    anchor && !(pages[target] ==~ /(?s).*\b(id|name)="\Q${anchor}\E".*/)
}
def links = pages.collectMany { page, html ->
    (html =~ /\b(?:href|src)="([^"]*)"/).collect { [page, it[1]] }
}.findAll { !(it[1] ==~ /[a-z]+:.*/) }
assert links.size() > sources.size() * sources.size(): 'every page has the whole menu'
assert links.findAll { dead(it[0], it[1]) }.isEmpty()

// A link to nowhere does not pass the check above.
assert dead('index.html', 'no-page.html') && dead('index.html', 'settings.html#no-heading') && dead('index.html', '#no-heading')
return true
