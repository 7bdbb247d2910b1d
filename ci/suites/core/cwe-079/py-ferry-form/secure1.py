    return f'<form><input name="port" value="{escape(port)}"><button>Search</button></form>'
