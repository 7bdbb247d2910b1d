    with os.popen("wc -l " + shlex.quote(log_path)) as pipe:
        return pipe.read()
