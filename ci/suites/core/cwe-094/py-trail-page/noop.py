    return page('<h1></h1>\n<p> km</p>')
