    script.write_text("")
