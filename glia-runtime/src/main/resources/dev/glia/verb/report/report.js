'use strict';
const by = id => document.getElementById(id);
by('theme').addEventListener('change', event => {
    if (event.target.value) {
        document.documentElement.dataset.theme = event.target.value;
    } else {
        delete document.documentElement.dataset.theme;
    }
});
const filter = () => {
    const name = by('name').value.trim().toLowerCase();
    const ion = by('ion').value;
    for (const article of document.querySelectorAll('article')) {
        const shown = article.dataset.name.toLowerCase().includes(name)
            && (!ion || article.dataset.ions.split(' ').includes(ion));
        article.hidden = !shown;
        document.querySelector(`nav a[href="#${article.id}"]`).hidden = !shown;
    }
};
by('name').addEventListener('input', filter);
by('ion').addEventListener('change', filter);
document.querySelector('form').addEventListener('submit', event => event.preventDefault());
