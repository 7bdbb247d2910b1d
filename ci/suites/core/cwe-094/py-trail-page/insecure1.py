    return page(f'<h1>{name}</h1>\n<p>{km} km</p>')
