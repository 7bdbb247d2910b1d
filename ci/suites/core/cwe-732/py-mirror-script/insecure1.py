    script.write_text("\n".join(lines) + "\n")
    make_runnable(script)
