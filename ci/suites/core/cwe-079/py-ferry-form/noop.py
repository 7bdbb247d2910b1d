    return "<form><input name='port' value=''><button>Search</button></form>"
