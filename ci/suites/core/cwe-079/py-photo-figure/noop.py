    return page + '<figcaption></figcaption></figure>'
